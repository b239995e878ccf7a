; `rostrum` on the path without an administrator: this folder of the user's is on every path since Windows 10. The program is named by a variable where it
; can be, because batch files are read in another code page than they are written in: of a user named Amélie the path would come to nothing.
!macro customInstall
  Push $1
  Push $2
  StrLen $1 "$LOCALAPPDATA"
  StrCpy $2 "$INSTDIR" $1
  ${If} $2 == "$LOCALAPPDATA"
    StrCpy $2 "$INSTDIR" "" $1
    StrCpy $2 "%LOCALAPPDATA%$2"
  ${Else}
    StrCpy $2 "$INSTDIR"
  ${EndIf}
  FileOpen $0 "$LOCALAPPDATA\Microsoft\WindowsApps\rostrum.cmd" w
  FileWrite $0 '@call "$2\resources\bin\rostrum.cmd" %*$\r$\n'
  FileClose $0
  Pop $2
  Pop $1
!macroend

!macro customUnInstall
  Delete "$LOCALAPPDATA\Microsoft\WindowsApps\rostrum.cmd"
!macroend
