; `rostrum` on the path without an administrator: this folder of the user's is on every path since Windows 10.
!macro customInstall
  FileOpen $0 "$LOCALAPPDATA\Microsoft\WindowsApps\rostrum.cmd" w
  FileWrite $0 '@call "$INSTDIR\resources\bin\rostrum.cmd" %*$\r$\n'
  FileClose $0
!macroend

!macro customUnInstall
  Delete "$LOCALAPPDATA\Microsoft\WindowsApps\rostrum.cmd"
!macroend
