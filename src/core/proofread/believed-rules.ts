/**
 * Harper’s rules for fixed words that are right in no sentence (“to some extend”, “aware about”, “despite of”). Papers have so few of them that most were never met in a reading: what
 * they look for can be judged without one.
 */
export const NEVER_RIGHT =
  'AMeansToAnEnd AccuseOf AdNauseam Ado AdvantageOf AfterLater AllIntentsAndPurposes AllOfASudden AllowTo ' +
  'AnAnother AndTheLike AnotherAn AnotherOnes AnotherThings ApartFrom ArriveTo AsComparedTo AsFollows AsMuchAs ' +
  'AsOpposedTo AskNoPreposition AspireTo AtLeasToLeast AtLestToLeast AtTheExpenseOf AwaitFor AwareOf BareInMind ' +
  'BatedBreath BeckAndCall BesideThePoint BoarderBorder CanBeSeen CaseInPoint CautionaryTale CeaseTo ChangeTack ' +
  'ComprisesOf ConfirmThat Copyright CorrectNumberSuffix CuriousAbout DespiteItIs DespiteOf DontCan ' +
  'EachAndEveryOne EachOthersPossessive ElsePossessive EverSince EveryTime ExceptOf Expatriate ExtendOrExtent ' +
  'FinishingTouches ForALongTime ForArgumentsSake ForTheMostPart FreeRein FriendOfMe GetRidOf GoingTo ' +
  'HalfAnHour HelpedPast HowItLooksLike HowMach HumanBeings InAnyWay InDueCourse InFavourOfDoing InLieuOf InThe ' +
  'InThisThatRegard IsBeenAuxSequence IsKnownFor ItCan IveGotTo LastButNotLeast LeadRiseTo LetAlone ' +
  'LevelOfDetails LikelyHood LinesOfCode LookForwardTo LookingForwardTo LooksLikes Lots MakeDoWith MakeItSeem ' +
  'MakeSense MootPoint MoreThatLikely NobelPeacePrize NotOnly NotOnlyInversion NowKnownAs Nowadays OnTopOf ' +
  'OneAndTheSame OnesOwnAccord OpenCompounds PassersBy Payed PeaceOfMind PeekBehindTheCurtain PerSe ' +
  'PiqueInterest PluralWrongWordOfPhrase PointsOfView QuiteMany RelayOnForRely RiseTheQuestion ScapeGoat ' +
  'SimilarLike SinceDuration SneakPeekPreview SomebodyElses SoonerOrLater SpinalChord StatuteOfLimitations ' +
  'StrikeChord TakeCareOf TakeItPersonally TheAnother TheDifferenceBetween TheLastDays TheMy ThereOwn ' +
  'TillDate ToTo ToWorryAbout Towards TrialAndError TryOnesHandAt UseToUsedTo VeryKnown VeryLess ' +
  'ViceVersa WasAloud WhetYourAppetite WidelyAccepted WorthToDo WreakHavoc'

/** Words that are written as one (“further more”, “in tact”), without those whose halves may stand side by side (“every one of them”, “power over all”). */
export const ONE_WORD =
  'Albeit Alongside Anywhere Beforehand Everywhere Furthermore Henceforth Instead Intact Itself ' +
  'Misunderstood Misused Notwithstanding Nowhere Shortcoming Shortcomings Somehow Somewhere Therefore'

/** Rules that look at more than fixed words, and under the conditions in `english-rules.ts` were right in at least nine of ten places of the papers that were read. */
export const RIGHT_WHERE_READ =
  'AnA CommaFixes DidPast InDetail ModalOf PluralDecades RegularIrregulars SupposedTo ThisTypeOfThing ' +
  'WorstCaseScenario WrongApostrophe'
