<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BuildPage</name>
    <message numerus="yes">
        <source>%n error(s) must be mended before a pack can be built.</source>
        <translation>
            <numerusform>%n error must be mended before a pack can be built.</numerusform>
            <numerusform>%n errors must be mended before a pack can be built.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) should be looked at.</source>
        <translation>
            <numerusform>%n warning should be looked at.</numerusform>
            <numerusform>%n warnings should be looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: {1} in %n file(s).</source>
        <translation>
            <numerusform>{0}: {1} in %n file.</numerusform>
            <numerusform>{0}: {1} in %n files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangePicture</name>
    <message numerus="yes">
        <source>%n scene(s) are not what they were.</source>
        <translation>
            <numerusform>%n scene is not what it was.</numerusform>
            <numerusform>%n scenes are not what they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseView</name>
    <message numerus="yes">
        <source>Pick %n answer(s).</source>
        <translation>
            <numerusform>Pick %n answer.</numerusform>
            <numerusform>Pick %n answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picked.</source>
        <translation>
            <numerusform>%n picked.</numerusform>
            <numerusform>%n picked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountRing</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseTile</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CuePart</name>
    <message numerus="yes">
        <source>%n tap(s) where nothing was given away.</source>
        <translation>
            <numerusform>%n tap where nothing was given away.</numerusform>
            <numerusform>%n taps where nothing was given away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrantView</name>
    <message numerus="yes">
        <source>%n more day(s)</source>
        <translation>
            <numerusform>%n more day</numerusform>
            <numerusform>%n more days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n lesson</numerusform>
            <numerusform>%n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s)</source>
        <translation>
            <numerusform>%n learner</numerusform>
            <numerusform>%n learners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonTile</name>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MediaCard</name>
    <message numerus="yes">
        <source>%n file(s) are heavier than a kiosk needs.</source>
        <translation>
            <numerusform>%n file is heavier than a kiosk needs.</numerusform>
            <numerusform>%n files are heavier than a kiosk needs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotYet</name>
    <message numerus="yes">
        <source>It tries again by itself in %n second(s).</source>
        <translation>
            <numerusform>It tries again by itself in %n second.</numerusform>
            <numerusform>It tries again by itself in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackCard</name>
    <message numerus="yes">
        <source>• and %n more.</source>
        <translation>
            <numerusform>• and %n more.</numerusform>
            <numerusform>• and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message numerus="yes">
        <source>%n more: type a part of the name.</source>
        <translation>
            <numerusform>%n more: type a part of the name.</numerusform>
            <numerusform>%n more: type a part of the name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That was not it. Try again in %n second(s).</source>
        <translation>
            <numerusform>That was not it. Try again in %n second.</numerusform>
            <numerusform>That was not it. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message numerus="yes">
        <source>(%n second(s) of silence)</source>
        <translation>
            <numerusform>(%n second of silence)</numerusform>
            <numerusform>(%n seconds of silence)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordPart</name>
    <message numerus="yes">
        <source>At most %n second(s).</source>
        <translation>
            <numerusform>At most %n second.</numerusform>
            <numerusform>At most %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyView</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsDesk</name>
    <message numerus="yes">
        <source>%n answer(s) are in {0}.</source>
        <translation>
            <numerusform>%n answer is in {0}.</numerusform>
            <numerusform>%n answers are in {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message numerus="yes">
        <source>%n lesson(s) are here.</source>
        <translation>
            <numerusform>%n lesson is here.</numerusform>
            <numerusform>%n lessons are here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message numerus="yes">
        <source>%n new lesson(s)</source>
        <translation>
            <numerusform>%n new lesson</numerusform>
            <numerusform>%n new lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refresher(s) due</source>
        <translation>
            <numerusform>%n refresher due</numerusform>
            <numerusform>%n refreshers due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min to go</source>
        <translation>
            <numerusform>about %n min to go</numerusform>
            <numerusform>about %n min to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SiteForm</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpotView</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeRing</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoicingDesk</name>
    <message numerus="yes">
        <source>%n clip(s) made, {0} s in all.</source>
        <translation>
            <numerusform>%n clip made, {0} s in all.</numerusform>
            <numerusform>%n clips made, {0} s in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are still to be made; their finished lines are kept.</source>
        <translation>
            <numerusform>%n clip is still to be made; its finished lines are kept.</numerusform>
            <numerusform>%n clips are still to be made; their finished lines are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n finished clip(s) are in their scenes.</source>
        <translation>
            <numerusform>Stopped. %n finished clip is in its scene.</numerusform>
            <numerusform>Stopped. %n finished clips are in their scenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Voice %n scene(s)</source>
        <translation>
            <numerusform>Voice %n scene</numerusform>
            <numerusform>Voice %n scenes</numerusform>
        </translation>
    </message>
</context>
</TS>
