<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActCard</name>
    <message>
        <source>Rewind to here and try another way</source>
        <translation>Hierher zurückspulen und einen anderen Weg versuchen</translation>
    </message>
    <message>
        <source>As practice: your attempt stays as it is.</source>
        <translation>Zur Übung: Dein Durchgang bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The turning point</source>
        <translation>Der Wendepunkt</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Points: {0}</source>
        <translation>Punkte: {0}</translation>
    </message>
    <message>
        <source>It changed nothing between you.</source>
        <translation>Zwischen euch hat es nichts verändert.</translation>
    </message>
    <message>
        <source>It brought you closer.</source>
        <translation>Es hat euch einander nähergebracht.</translation>
    </message>
    <message>
        <source>It set you apart.</source>
        <translation>Es hat euch voneinander entfernt.</translation>
    </message>
    <message>
        <source>As the conversation went on, it cooled.</source>
        <translation>Im weiteren Gespräch wurde es kühler.</translation>
    </message>
    <message>
        <source>As the conversation went on, it grew warmer.</source>
        <translation>Im weiteren Gespräch wurde es wärmer.</translation>
    </message>
    <message>
        <source>You: {0}</source>
        <translation>Du: {0}</translation>
    </message>
    <message>
        <source>Right: {0}</source>
        <translation>Richtig: {0}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>First screen</source>
        <translation>Startbild</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spielen</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Add a pack</source>
        <translation>Paket hinzufügen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>AddLearner</name>
    <message>
        <source>Add a learner</source>
        <translation>Jemanden hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number at the site, if there is one</source>
        <translation>Nummer am Standort, falls es eine gibt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Number (may stay empty)</source>
        <translation>Nummer (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>Bilder ({0})</translation>
    </message>
</context>
<context>
    <name>AreYou</name>
    <message>
        <source>Are you {0}?</source>
        <translation>Bist du {0}?</translation>
    </message>
    <message>
        <source>Yes, that is me</source>
        <translation>Ja, das bin ich</translation>
    </message>
    <message>
        <source>No, somebody else</source>
        <translation>Nein, jemand anderes</translation>
    </message>
</context>
<context>
    <name>AskView</name>
    <message>
        <source>I know enough</source>
        <translation>Ich weiß genug</translation>
    </message>
    <message>
        <source>What you know now</source>
        <translation>Was du jetzt weißt</translation>
    </message>
    <message>
        <source>Nothing yet. Each question takes time; ask what you need.</source>
        <translation>Noch nichts. Jede Frage kostet Zeit; frag, was du brauchst.</translation>
    </message>
    <message>
        <source>{0}  · {1} s</source>
        <translation>{0}  · {1} s</translation>
    </message>
</context>
<context>
    <name>BlankView</name>
    <message>
        <source>That is my answer</source>
        <translation>Das ist meine Antwort</translation>
    </message>
    <message>
        <source>Gap {0}</source>
        <translation>Lücke {0}</translation>
    </message>
</context>
<context>
    <name>BubbleView</name>
    <message>
        <source>You did: {0}</source>
        <translation>Du hast getan: {0}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>CarrySheet</name>
    <message>
        <source>Results to carry</source>
        <translation>Ergebnisse mitnehmen</translation>
    </message>
    <message>
        <source>Without names</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>What is new since the receipt of {0}</source>
        <translation>Was seit der Quittung vom {0} neu ist</translation>
    </message>
    <message>
        <source>They stay here</source>
        <translation>Es bleibt hier</translation>
    </message>
    <message>
        <source>Sealed: only “{0}” can read them</source>
        <translation>Versiegelt: Nur „{0}“ kann sie lesen</translation>
    </message>
    <message>
        <source>They go along, so that a lesson can be gone on with on another kiosk at the same second</source>
        <translation>Es geht mit, damit eine Lektion auf einem anderen Kiosk an derselben Stelle weitergehen kann</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>A signed file, and beside it the key to check it by.</source>
        <translation>Eine signierte Datei und daneben der Schlüssel, mit dem sie geprüft wird.</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>What learners wrote in their own words</source>
        <translation>Was Lernende mit eigenen Worten geschrieben haben</translation>
    </message>
    <message>
        <source>Everybody gets another name, the same each time.</source>
        <translation>Alle bekommen einen anderen Namen, jedes Mal denselben.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Where it is taken in, this machine&apos;s key must read:</source>
        <translation>Wo sie übernommen werden, muss der Schlüssel dieses Geräts so lauten:</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>On the phone</source>
        <translation>Am Telefon</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>Videoanruf</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>Von Angesicht zu Angesicht</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>SMS</translation>
    </message>
</context>
<context>
    <name>CharterSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What empathy means here</source>
        <translation>Was Empathie hier heißt</translation>
    </message>
</context>
<context>
    <name>ChooseOne</name>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ChoosePin</name>
    <message>
        <source>Choose the trainer&apos;s PIN</source>
        <translation>Trainer-PIN wählen</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Diese PIN behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It guards what is for the trainer alone: whom to trust, and the way out of the kiosk.</source>
        <translation>Sie schützt, was nur für Trainer ist: wem vertraut wird und der Weg aus dem Kiosk.</translation>
    </message>
    <message>
        <source>PIN, 4 digits or more</source>
        <translation>PIN, mindestens 4 Ziffern</translation>
    </message>
    <message>
        <source>Digits only, so that it can be entered on a touch screen.</source>
        <translation>Nur Ziffern, damit sie sich am Touchscreen eingeben lässt.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden stimmen nicht überein.</translation>
    </message>
</context>
<context>
    <name>ChooseView</name>
    <message>
        <source>That is my answer</source>
        <translation>Das ist meine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>Pick %n answer(s).</source>
        <translation>
            <numerusform>Wähle %n Antwort.</numerusform>
            <numerusform>Wähle %n Antworten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick {0} to {1} answers.</source>
        <translation>Wähle {0} bis {1} Antworten.</translation>
    </message>
    <message numerus="yes">
        <source>%n picked.</source>
        <translation>
            <numerusform>%n gewählt.</numerusform>
            <numerusform>%n gewählt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipFaults</name>
    <message>
        <source>{0} The lesson goes on by itself when it is back.</source>
        <translation>{0} Die Lektion geht von selbst weiter, sobald die Datei wieder da ist.</translation>
    </message>
    <message>
        <source>{0} The lesson goes on with captions and transcript.</source>
        <translation>{0} Die Lektion geht mit Untertiteln und Mitschrift weiter.</translation>
    </message>
    <message>
        <source>Read it as text</source>
        <translation>Als Text lesen</translation>
    </message>
</context>
<context>
    <name>ClipSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Play it again</source>
        <translation>Noch einmal abspielen</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Your words</source>
        <translation>Deine Worte</translation>
    </message>
    <message>
        <source>A model answer</source>
        <translation>Eine Musterantwort</translation>
    </message>
    <message>
        <source>How does yours compare? Only you and your trainer see this.</source>
        <translation>Wie steht deine daneben da? Das sehen nur du und dein Trainer.</translation>
    </message>
    <message>
        <source>Keep my scores</source>
        <translation>Meine Wertung behalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on without scoring</source>
        <translation>Weiter ohne Wertung</translation>
    </message>
</context>
<context>
    <name>ContinueView</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>CountRing</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CueLine</name>
    <message>
        <source>Cues and taps</source>
        <translation>Zeichen und Tipper</translation>
    </message>
    <message>
        <source>noticed</source>
        <translation>bemerkt</translation>
    </message>
    <message>
        <source>noticed early</source>
        <translation>zu früh bemerkt</translation>
    </message>
    <message>
        <source>noticed late</source>
        <translation>zu spät bemerkt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
</context>
<context>
    <name>CuePart</name>
    <message>
        <source>What was given away: {0}</source>
        <translation>Was sich verraten hat: {0}</translation>
    </message>
    <message>
        <source>Play this second: {0}</source>
        <translation>Diese Sekunde abspielen: {0}</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Bemerkt</translation>
    </message>
    <message>
        <source>Noticed early</source>
        <translation>Zu früh bemerkt</translation>
    </message>
    <message>
        <source>Noticed late</source>
        <translation>Zu spät bemerkt</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>You noticed {0} of {1}.</source>
        <translation>Du hast {0} von {1} bemerkt.</translation>
    </message>
    <message numerus="yes">
        <source>%n tap(s) where nothing was given away.</source>
        <translation>
            <numerusform>%n Tipper, wo sich nichts verraten hat.</numerusform>
            <numerusform>%n Tipper, wo sich nichts verraten hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>On average {0} s before it had passed.</source>
        <translation>Im Mittel {0} s, bevor es vorbei war.</translation>
    </message>
    <message>
        <source>On average {0} s after it had passed.</source>
        <translation>Im Mittel {0} s, nachdem es vorbei war.</translation>
    </message>
    <message>
        <source>careful</source>
        <translation>vorsichtig</translation>
    </message>
    <message>
        <source>quick to tap</source>
        <translation>schnell mit dem Finger</translation>
    </message>
    <message>
        <source>neither careful nor quick</source>
        <translation>weder vorsichtig noch schnell</translation>
    </message>
    <message>
        <source>Telling cues from the rest: d′ {0}. Habit of tapping: c {1}, {2}.</source>
        <translation>Zeichen vom Rest unterschieden: d′ {0}. Neigung zu tippen: c {1}, {2}.</translation>
    </message>
    <message>
        <source>Above the line: cues, the taller the weightier; a tick was noticed, a cross was missed. Below: your taps; a dot is in time, an arrow early or late, a cross a false alarm.</source>
        <translation>Über der Linie: die Zeichen, je höher, desto gewichtiger; ein Haken wurde bemerkt, ein Kreuz verpasst. Darunter: deine Tipper; ein Punkt war rechtzeitig, ein Pfeil zu früh oder zu spät, ein Kreuz ein Fehlalarm.</translation>
    </message>
</context>
<context>
    <name>CurveDot</name>
    <message>
        <source>the turning point</source>
        <translation>der Wendepunkt</translation>
    </message>
    <message>
        <source>rapport {0}, {1} {2}</source>
        <translation>Draht zueinander {0}, {1} {2}</translation>
    </message>
</context>
<context>
    <name>DebriefView</name>
    <message>
        <source>Debrief</source>
        <translation>Nachbesprechung</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>The lesson is over</source>
        <translation>Die Lektion ist zu Ende</translation>
    </message>
    <message>
        <source>Warm end</source>
        <translation>Warmes Ende</translation>
    </message>
    <message>
        <source>Mixed end</source>
        <translation>Gemischtes Ende</translation>
    </message>
    <message>
        <source>Cold end</source>
        <translation>Kaltes Ende</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Not passed yet</source>
        <translation>Noch nicht bestanden</translation>
    </message>
    <message>
        <source>Granted {0}</source>
        <translation>Gewährt: {0}</translation>
    </message>
    <message>
        <source>How the customer felt about it</source>
        <translation>Wie es für den Menschen am anderen Ende war</translation>
    </message>
    <message>
        <source>Each point is something you did. Press one to see what came of it, and why.</source>
        <translation>Jeder Punkt ist etwas, das du getan hast. Drück darauf, um zu sehen, was daraus wurde und warum.</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Nothing was scored on this path.</source>
        <translation>Auf diesem Weg wurde nichts gewertet.</translation>
    </message>
    <message>
        <source>What mattered to {0}</source>
        <translation>Was für {0} zählte</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In deinen eigenen Worten</translation>
    </message>
    <message>
        <source>(a recording)</source>
        <translation>(eine Aufnahme)</translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation>Du hast geschrieben</translation>
    </message>
    <message>
        <source>A model answer</source>
        <translation>Eine Musterantwort</translation>
    </message>
    <message>
        <source>A line for your journal</source>
        <translation>Eine Zeile für dein Tagebuch</translation>
    </message>
    <message>
        <source>What will you try the next time somebody calls?</source>
        <translation>Was probierst du, wenn das nächste Mal jemand anruft?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Private. It stays on this machine.</source>
        <translation>Privat. Es bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Back to the shelf</source>
        <translation>Zurück zum Regal</translation>
    </message>
    <message>
        <source>Play the lesson again</source>
        <translation>Lektion noch einmal spielen</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Kept in your journal.</source>
        <translation>Steht in deinem Tagebuch.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Gespeichert als {0}.</translation>
    </message>
</context>
<context>
    <name>DecisionsCard</name>
    <message>
        <source>What you decided</source>
        <translation>Was du entschieden hast</translation>
    </message>
    <message>
        <source>Granted in all: {0}.</source>
        <translation>Insgesamt gewährt: {0}.</translation>
    </message>
    <message>
        <source>Losing a customer costs {0}.</source>
        <translation>Einen Kunden zu verlieren kostet {0}.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Plug in a stick with the key (a file that ends in .ekey), then look again.</source>
        <translation>Stecken Sie einen Stick mit dem Schlüssel ein (einer Datei, die auf .ekey endet), und suchen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s key</source>
        <translation>Schlüssel Ihrer Organisation</translation>
    </message>
    <message>
        <source>Choose one; you see what it is before anything changes.</source>
        <translation>Wählen Sie eines; Sie sehen, was es ist, bevor sich etwas ändert.</translation>
    </message>
    <message>
        <source>Plug in a stick with packs (files that end in .epack), then look again.</source>
        <translation>Stecken Sie einen Stick mit Paketen ein (Dateien, die auf .epack enden), und suchen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Add packs from a stick</source>
        <translation>Pakete vom Stick hinzufügen</translation>
    </message>
    <message>
        <source>Health, settings and the end of the log in one file, without names of persons.</source>
        <translation>Zustand, Einstellungen und das Ende des Protokolls in einer Datei, ohne Namen von Personen.</translation>
    </message>
    <message>
        <source>Support file</source>
        <translation>Supportdatei</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>The key of “{0}” is not trusted here any more.</source>
        <translation>Dem Schlüssel von „{0}“ wird hier nicht mehr vertraut.</translation>
    </message>
    <message>
        <source>Packs of “{0}” are taken here from now on.</source>
        <translation>Pakete von „{0}“ werden hier von jetzt an angenommen.</translation>
    </message>
    <message>
        <source>“{0}” is on the shelf.</source>
        <translation>„{0}“ steht im Regal.</translation>
    </message>
    <message>
        <source>The support file is {0}.</source>
        <translation>Die Supportdatei ist {0}.</translation>
    </message>
    <message>
        <source>Something in this program went wrong; nothing was changed. {0}</source>
        <translation>In diesem Programm ist etwas schiefgegangen; es wurde nichts geändert. {0}</translation>
    </message>
</context>
<context>
    <name>DigitGrid</name>
    <message>
        <source>Take the last digit back</source>
        <translation>Letzte Ziffer zurücknehmen</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>What you found out</source>
        <translation>Was du herausgefunden hast</translation>
    </message>
    <message>
        <source>You know</source>
        <translation>Du weißt</translation>
    </message>
    <message>
        <source>Needed, and never learned</source>
        <translation>Nötig, und nie erfahren</translation>
    </message>
    <message>
        <source>When you advised</source>
        <translation>Als du geraten hast</translation>
    </message>
    <message>
        <source>Needed, and known by then</source>
        <translation>Nötig, und bis dahin bekannt</translation>
    </message>
    <message>
        <source>Needed, and only assumed</source>
        <translation>Nötig, und nur vermutet</translation>
    </message>
</context>
<context>
    <name>FeelView</name>
    <message>
        <source>Feelings</source>
        <translation>Gefühle</translation>
    </message>
    <message>
        <source>How strong</source>
        <translation>Wie stark</translation>
    </message>
    <message>
        <source>Pick a feeling on the wheel; then say it more exactly.</source>
        <translation>Wähle ein Gefühl auf dem Rad; dann sag es genauer.</translation>
    </message>
    <message>
        <source>That is what I see</source>
        <translation>Das sehe ich</translation>
    </message>
    <message>
        <source>How strong is it? 1 is faint, 5 is overwhelming.</source>
        <translation>Wie stark ist es? 1 ist leise, 5 überwältigend.</translation>
    </message>
    <message>
        <source>Or more exactly:</source>
        <translation>Oder genauer:</translation>
    </message>
</context>
<context>
    <name>Feelings</name>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>content</source>
        <translation>zufrieden</translation>
    </message>
    <message>
        <source>relieved</source>
        <translation>erleichtert</translation>
    </message>
    <message>
        <source>trusting</source>
        <translation>vertrauensvoll</translation>
    </message>
    <message>
        <source>joyful</source>
        <translation>froh</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>glücklich</translation>
    </message>
    <message>
        <source>grateful</source>
        <translation>dankbar</translation>
    </message>
    <message>
        <source>hopeful</source>
        <translation>hoffnungsvoll</translation>
    </message>
    <message>
        <source>surprised</source>
        <translation>überrascht</translation>
    </message>
    <message>
        <source>startled</source>
        <translation>erschrocken</translation>
    </message>
    <message>
        <source>confused</source>
        <translation>verwirrt</translation>
    </message>
    <message>
        <source>curious</source>
        <translation>neugierig</translation>
    </message>
    <message>
        <source>afraid</source>
        <translation>ängstlich</translation>
    </message>
    <message>
        <source>worried</source>
        <translation>besorgt</translation>
    </message>
    <message>
        <source>nervous</source>
        <translation>nervös</translation>
    </message>
    <message>
        <source>overwhelmed</source>
        <translation>überfordert</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>traurig</translation>
    </message>
    <message>
        <source>disappointed</source>
        <translation>enttäuscht</translation>
    </message>
    <message>
        <source>lonely</source>
        <translation>einsam</translation>
    </message>
    <message>
        <source>grieving</source>
        <translation>in Trauer</translation>
    </message>
    <message>
        <source>ashamed</source>
        <translation>beschämt</translation>
    </message>
    <message>
        <source>embarrassed</source>
        <translation>verlegen</translation>
    </message>
    <message>
        <source>guilty</source>
        <translation>schuldig</translation>
    </message>
    <message>
        <source>insecure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>wütend</translation>
    </message>
    <message>
        <source>irritated</source>
        <translation>gereizt</translation>
    </message>
    <message>
        <source>frustrated</source>
        <translation>frustriert</translation>
    </message>
    <message>
        <source>furious</source>
        <translation>zornig</translation>
    </message>
    <message>
        <source>tired</source>
        <translation>müde</translation>
    </message>
    <message>
        <source>exhausted</source>
        <translation>erschöpft</translation>
    </message>
    <message>
        <source>bored</source>
        <translation>gelangweilt</translation>
    </message>
    <message>
        <source>resigned</source>
        <translation>resigniert</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Key not known</source>
        <translation>Schlüssel unbekannt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Results of {0}</source>
        <translation>Ergebnisse von {0}</translation>
    </message>
    <message>
        <source>Receipt of {0}</source>
        <translation>Quittung von {0}</translation>
    </message>
    <message>
        <source>Made {0}</source>
        <translation>Erstellt am {0}</translation>
    </message>
    <message>
        <source>without names</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take it in again</source>
        <translation>Noch einmal übernehmen</translation>
    </message>
    <message>
        <source>Compare these ten words with the trainer&apos;s page of that machine before you trust it:</source>
        <translation>Vergleichen Sie diese zehn Wörter mit der Trainerseite jenes Geräts, bevor Sie ihm vertrauen:</translation>
    </message>
    <message>
        <source>The words are the same: trust it</source>
        <translation>Die Wörter sind gleich: vertrauen</translation>
    </message>
</context>
<context>
    <name>GrantView</name>
    <message>
        <source>What you may decide alone</source>
        <translation>Was du allein entscheiden darfst</translation>
    </message>
    <message numerus="yes">
        <source>%n more day(s)</source>
        <translation>
            <numerusform>%n Tag mehr</numerusform>
            <numerusform>%n Tage mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>exception: {0}</source>
        <translation>Ausnahme: {0}</translation>
    </message>
    <message>
        <source>asks the lead</source>
        <translation>fragt die Teamleitung</translation>
    </message>
</context>
<context>
    <name>HealthList</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>Nicht gut</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>First screen</source>
        <translation>Startbild</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spielen</translation>
    </message>
    <message>
        <source>Write lessons that branch, see them as a map, try any scene at once.</source>
        <translation>Lektionen mit Verzweigungen schreiben, als Karte sehen, jede Szene sofort ausprobieren.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Add a pack</source>
        <translation>Paket hinzufügen</translation>
    </message>
    <message>
        <source>Packs here</source>
        <translation>Pakete hier</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Empathy Studio</source>
        <translation>Empathy Studio</translation>
    </message>
    <message>
        <source>Practise conversations with customers: notice, say so in your own words, act on it.</source>
        <translation>Gespräche mit Kunden üben: bemerken, es in eigenen Worten sagen, danach handeln.</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>No lessons yet. Add a pack, a file that ends in .epack, to begin.</source>
        <translation>Noch keine Lektionen. Zum Anfangen ein Paket hinzufügen, eine Datei, die auf .epack endet.</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n Lektion</numerusform>
            <numerusform>%n Lektionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s)</source>
        <translation>
            <numerusform>%n lernende Person</numerusform>
            <numerusform>%n Lernende</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdleCard</name>
    <message>
        <source>Are you still there?</source>
        <translation>Bist du noch da?</translation>
    </message>
    <message>
        <source>Everything you did is kept. When you sign in again, you go on at this very place.</source>
        <translation>Alles, was du gemacht hast, ist gespeichert. Wenn du dich wieder anmeldest, geht es genau hier weiter.</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>Ich bin da</translation>
    </message>
</context>
<context>
    <name>InstallSheet</name>
    <message>
        <source>Change the version of “{0}”</source>
        <translation>Version von „{0}“ wechseln</translation>
    </message>
    <message>
        <source>Add “{0}”</source>
        <translation>„{0}“ hinzufügen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go back to version {0}</source>
        <translation>Zurück zu Version {0}</translation>
    </message>
    <message>
        <source>Go forward to version {0}</source>
        <translation>Vor zu Version {0}</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Check and mend</source>
        <translation>Prüfen und reparieren</translation>
    </message>
    <message>
        <source>Add to the shelf</source>
        <translation>Ins Regal stellen</translation>
    </message>
    <message>
        <source>Compare these words with the publisher, by telephone or on paper, before you trust them.</source>
        <translation>Vergleichen Sie diese Wörter mit dem Herausgeber, am Telefon oder auf Papier, bevor Sie ihm vertrauen.</translation>
    </message>
    <message>
        <source>Trust this publisher</source>
        <translation>Diesem Herausgeber vertrauen</translation>
    </message>
    <message>
        <source>Install it all the same</source>
        <translation>Trotzdem installieren</translation>
    </message>
    <message>
        <source>The publisher&apos;s key in ten words</source>
        <translation>Der Schlüssel des Herausgebers in zehn Wörtern</translation>
    </message>
</context>
<context>
    <name>Installer</name>
    <message>
        <source>To go back to an earlier version of a pack, or to take one off.</source>
        <translation>Um zu einer früheren Version eines Pakets zurückzugehen oder eines zu entfernen.</translation>
    </message>
    <message>
        <source>To trust packs of “{0}” from now on.</source>
        <translation>Um Paketen von „{0}“ von jetzt an zu vertrauen.</translation>
    </message>
    <message>
        <source>To install an older version, or one of another publisher.</source>
        <translation>Um eine ältere Version oder die eines anderen Herausgebers zu installieren.</translation>
    </message>
    <message>
        <source>Adding {0}</source>
        <translation>{0} wird hinzugefügt</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>The key of “{0}”</source>
        <translation>Der Schlüssel von „{0}“</translation>
    </message>
    <message>
        <source>The words are the same: trust it</source>
        <translation>Die Wörter sind gleich: vertrauen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Compare these words with your organisation, by telephone or on paper. From then on its packs</source>
        <translation>Vergleichen Sie diese Wörter mit Ihrer Organisation, am Telefon oder auf Papier. Danach werden ihre Pakete</translation>
    </message>
    <message>
        <source>are taken here without another question.</source>
        <translation>hier ohne weitere Frage angenommen.</translation>
    </message>
    <message>
        <source>A newer key of “{0}”</source>
        <translation>Ein neuerer Schlüssel von „{0}“</translation>
    </message>
    <message>
        <source>The key that is trusted here vouches for it, so there are no words to compare.</source>
        <translation>Der Schlüssel, dem hier vertraut wird, bürgt für ihn; Wörter sind nicht zu vergleichen.</translation>
    </message>
    <message>
        <source>Take the newer key</source>
        <translation>Neueren Schlüssel annehmen</translation>
    </message>
    <message>
        <source>The key of “{0}” was revoked</source>
        <translation>Der Schlüssel von „{0}“ wurde widerrufen</translation>
    </message>
    <message>
        <source>Its owner says that nobody should trust it any more. Packs with it are not taken here then.</source>
        <translation>Laut seinem Inhaber soll ihm niemand mehr vertrauen. Pakete mit ihm werden hier dann nicht mehr angenommen.</translation>
    </message>
    <message>
        <source>Stop trusting it</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 bis 9</translation>
    </message>
    <message>
        <source>Pick the answer with this number</source>
        <translation>Wählt die Antwort mit dieser Nummer</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Tap when you notice something; else pause and go on</source>
        <translation>Tippen, wenn dir etwas auffällt; sonst anhalten und weiter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Arrows, Tab</source>
        <translation>Pfeile, Tab</translation>
    </message>
    <message>
        <source>Move between answers</source>
        <translation>Von Antwort zu Antwort gehen</translation>
    </message>
    <message>
        <source>Pause and go on</source>
        <translation>Anhalten und weiter</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>5 Sekunden zurück</translation>
    </message>
    <message>
        <source>Captions on or off</source>
        <translation>Untertitel an oder aus</translation>
    </message>
    <message>
        <source>Tell what the picture shows, or not</source>
        <translation>Sagen, was im Bild zu sehen ist, oder nicht</translation>
    </message>
    <message>
        <source>Transcript on or off</source>
        <translation>Mitschrift an oder aus</translation>
    </message>
    <message>
        <source>Read the clip as text, or watch it</source>
        <translation>Den Clip als Text lesen oder ansehen</translation>
    </message>
    <message>
        <source>Show this sheet</source>
        <translation>Dieses Blatt zeigen</translation>
    </message>
    <message>
        <source>Leave; your place is kept</source>
        <translation>Verlassen; deine Stelle bleibt erhalten</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Empathy Studio</source>
        <translation>Empathy Studio</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ich habe es gelesen</translation>
    </message>
    <message>
        <source>For the trainer&apos;s page, and the way out of the kiosk.</source>
        <translation>Für die Trainerseite und den Weg aus dem Kiosk.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>To set this kiosk up.</source>
        <translation>Um diesen Kiosk einzurichten.</translation>
    </message>
    <message>
        <source>To leave the kiosk.</source>
        <translation>Um den Kiosk zu verlassen.</translation>
    </message>
    <message>
        <source>Something in this program went wrong. What you did is kept; sign in again to go on.</source>
        <translation>In diesem Programm ist etwas schiefgegangen. Was du gemacht hast, ist gespeichert; melde dich wieder an, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LessonBar</name>
    <message>
        <source>Controls</source>
        <translation>Bedienung</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Leave the lesson; your place is kept</source>
        <translation>Die Lektion verlassen; deine Stelle bleibt erhalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>5 Sekunden zurück</translation>
    </message>
    <message>
        <source>How far the clip is</source>
        <translation>Wie weit der Clip ist</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Tell what the picture shows</source>
        <translation>Sagen, was im Bild zu sehen ist</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>Read it as text, without video</source>
        <translation>Als Text lesen, ohne Video</translation>
    </message>
    <message>
        <source>What empathy means here</source>
        <translation>Was Empathie hier heißt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>{0} ×</source>
        <translation>{0} ×</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautstärke</translation>
    </message>
</context>
<context>
    <name>LessonTile</name>
    <message>
        <source>Go on at {0}</source>
        <translation>Weiter bei {0}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Refresher due</source>
        <translation>Auffrischung fällig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>noch %n min</numerusform>
            <numerusform>noch %n min</numerusform>
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
    <name>LessonView</name>
    <message>
        <source>The clip “{0}” is missing; it is told as text.</source>
        <translation>Der Clip „{0}“ fehlt; er wird als Text erzählt.</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>Your last answer is not kept yet. {0}</source>
        <translation>Deine letzte Antwort ist noch nicht gesichert. {0}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Your place could not be kept just now. {0}</source>
        <translation>Deine Stelle konnte gerade nicht gesichert werden. {0}</translation>
    </message>
</context>
<context>
    <name>MailCard</name>
    <message>
        <source>From {0} to {1}</source>
        <translation>Von {0} an {1}</translation>
    </message>
    <message>
        <source>Open “{0}”</source>
        <translation>„{0}“ öffnen</translation>
    </message>
    <message>
        <source>Fold “{0}”</source>
        <translation>„{0}“ einklappen</translation>
    </message>
</context>
<context>
    <name>MailView</name>
    <message>
        <source>You did: {0}</source>
        <translation>Du hast getan: {0}</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>{0} wrote:</source>
        <translation>{0} schrieb:</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Empathy Studio</source>
        <translation>Empathy Studio</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ich habe es gelesen</translation>
    </message>
    <message>
        <source>Add a pack</source>
        <translation>Paket hinzufügen</translation>
    </message>
    <message>
        <source>Packs and updates (*.epack *.edelta)</source>
        <translation>Pakete und Aktualisierungen (*.epack *.edelta)</translation>
    </message>
    <message>
        <source>To see results and the data of persons.</source>
        <translation>Um Ergebnisse und die Daten von Personen zu sehen.</translation>
    </message>
    <message>
        <source>“{0}” is on the shelf.</source>
        <translation>„{0}“ steht im Regal.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Something in this program went wrong; the pack was not added. {0}</source>
        <translation>In diesem Programm ist etwas schiefgegangen; das Paket wurde nicht hinzugefügt. {0}</translation>
    </message>
</context>
<context>
    <name>MarkedWords</name>
    <message>
        <source>ready phrase</source>
        <translation>Floskel</translation>
    </message>
    <message>
        <source>the customer&apos;s words</source>
        <translation>die Worte des Kunden</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>der Name</translation>
    </message>
    <message>
        <source>the feeling</source>
        <translation>das Gefühl</translation>
    </message>
    <message>
        <source>a next step</source>
        <translation>ein nächster Schritt</translation>
    </message>
</context>
<context>
    <name>MatchView</name>
    <message>
        <source>Press one on the left, then what belongs to it on the right.</source>
        <translation>Drück links auf eines, dann rechts auf das, was dazugehört.</translation>
    </message>
    <message>
        <source>These belong together</source>
        <translation>Das gehört zusammen</translation>
    </message>
</context>
<context>
    <name>Mirror</name>
    <message>
        <source>Your picture</source>
        <translation>Dein Bild</translation>
    </message>
</context>
<context>
    <name>NotYet</name>
    <message>
        <source>Empathy Studio</source>
        <translation>Empathy Studio</translation>
    </message>
    <message>
        <source>This PC cannot show its lessons yet</source>
        <translation>Dieser PC kann seine Lektionen noch nicht zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Kiosk verlassen</translation>
    </message>
    <message numerus="yes">
        <source>It tries again by itself in %n second(s).</source>
        <translation>
            <numerusform>In %n Sekunde wird es von selbst noch einmal versucht.</numerusform>
            <numerusform>In %n Sekunden wird es von selbst noch einmal versucht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy this</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Your number</source>
        <translation>Deine Nummer</translation>
    </message>
    <message>
        <source>Your number at the site</source>
        <translation>Deine Nummer am Standort</translation>
    </message>
    <message>
        <source>Find me</source>
        <translation>Mich suchen</translation>
    </message>
    <message>
        <source>Back to the tiles</source>
        <translation>Zurück zu den Kacheln</translation>
    </message>
    <message>
        <source>Nobody here has the number {0}.</source>
        <translation>Niemand hier hat die Nummer {0}.</translation>
    </message>
</context>
<context>
    <name>NumberView</name>
    <message>
        <source>Your number</source>
        <translation>Deine Nummer</translation>
    </message>
    <message>
        <source>That is my answer</source>
        <translation>Das ist meine Antwort</translation>
    </message>
</context>
<context>
    <name>OrderView</name>
    <message>
        <source>Put in order</source>
        <translation>Ordnen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Drag, use the arrows beside the list, or Ctrl with the arrow keys.</source>
        <translation>Zieh, nimm die Pfeile neben der Liste oder Strg mit den Pfeiltasten.</translation>
    </message>
    <message>
        <source>That is my order</source>
        <translation>Das ist meine Reihenfolge</translation>
    </message>
</context>
<context>
    <name>PackRow</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>seit {0}</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>von {0}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Jetzt entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Go back to version {0}</source>
        <translation>Zurück zu Version {0}</translation>
    </message>
    <message>
        <source>Go forward to version {0}</source>
        <translation>Vor zu Version {0}</translation>
    </message>
    <message>
        <source>Nobody can play it here any more. Results are kept. It frees {0}.</source>
        <translation>Dann kann es hier niemand mehr spielen. Die Ergebnisse bleiben. Es werden {0} frei.</translation>
    </message>
</context>
<context>
    <name>PacksSheet</name>
    <message>
        <source>Packs on this machine</source>
        <translation>Pakete auf diesem Gerät</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Let go of earlier versions, and of what interrupted installations left.</source>
        <translation>Frühere Versionen löschen, und was abgebrochene Installationen hinterlassen haben.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No packs yet. Add one: a file that ends in .epack.</source>
        <translation>Noch keine Pakete. Fügen Sie eines hinzu: eine Datei, die auf .epack endet.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Take your time: switch the time limit off</source>
        <translation>Nimm dir Zeit: Zeitgrenze ausschalten</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>One person&apos;s data</source>
        <translation>Daten einer Person</translation>
    </message>
    <message>
        <source>A part of the name, or the number</source>
        <translation>Ein Teil des Namens oder die Nummer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A person may ask for everything that is kept of them, and may ask to be forgotten.</source>
        <translation>Jede Person darf alles verlangen, was über sie gespeichert ist, und darf verlangen, vergessen zu werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n more: type a part of the name.</source>
        <translation>
            <numerusform>Noch %n: Geben Sie einen Teil des Namens ein.</numerusform>
            <numerusform>Noch %n: Geben Sie einen Teil des Namens ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is called that.</source>
        <translation>So heißt hier niemand.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>All their data as a file</source>
        <translation>Alle Daten als Datei</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Everything that is kept of {0} is deleted here, with the backups that hold it.</source>
        <translation>Alles, was über {0} gespeichert ist, wird hier gelöscht, mit den Sicherungen, in denen es steht.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>PIN of {0}</source>
        <translation>PIN: {0}</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>That was not it. Try again.</source>
        <translation>Das war sie nicht. Bitte noch einmal.</translation>
    </message>
    <message>
        <source>You may try again now.</source>
        <translation>Jetzt geht es wieder.</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n Ziffer</numerusform>
            <numerusform>%n Ziffern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That was not it. Try again in %n second(s).</source>
        <translation>
            <numerusform>Das war sie nicht. Bitte in %n Sekunde noch einmal.</numerusform>
            <numerusform>Das war sie nicht. Bitte in %n Sekunden noch einmal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlayWindow</name>
    <message>
        <source>“{0}” was changed since you began it, so it starts again.</source>
        <translation>„{0}“ wurde geändert, seit du angefangen hast, darum beginnt es von vorn.</translation>
    </message>
    <message>
        <source>“{0}” was changed since you began it. You go on at the nearest place that is still there.</source>
        <translation>„{0}“ wurde geändert, seit du angefangen hast. Du machst an der nächsten Stelle weiter, die es noch gibt.</translation>
    </message>
    <message>
        <source>“{0}” was changed since you began it. You go on where you were; its new rules count.</source>
        <translation>„{0}“ wurde geändert, seit du angefangen hast. Du machst weiter, wo du warst; es zählen die neuen Regeln.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>PointPicture</name>
    <message>
        <source>{0} % from the left, {1} % from the top</source>
        <translation>{0} % von links, {1} % von oben</translation>
    </message>
</context>
<context>
    <name>PointView</name>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Press the place, or move the cross with the arrow keys.</source>
        <translation>Drück auf die Stelle, oder beweg das Kreuz mit den Pfeiltasten.</translation>
    </message>
</context>
<context>
    <name>ProgressSheet</name>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping, and removing what was half done …</source>
        <translation>Wird angehalten, halb Fertiges wird entfernt …</translation>
    </message>
</context>
<context>
    <name>RapportCurve</name>
    <message>
        <source>Rapport over the conversation</source>
        <translation>Der Draht zueinander im Lauf des Gesprächs</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>warm</translation>
    </message>
    <message>
        <source>even</source>
        <translation>ausgeglichen</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>kalt</translation>
    </message>
    <message>
        <source>turning point</source>
        <translation>Wendepunkt</translation>
    </message>
</context>
<context>
    <name>RateView</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>{0} of {1} rated</source>
        <translation>{0} von {1} bewertet</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Press the lines that give something away, then go on.</source>
        <translation>Drück auf die Zeilen, in denen sich etwas verrät, dann weiter.</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Nothing is said here.</source>
        <translation>Hier wird nichts gesagt.</translation>
    </message>
    <message numerus="yes">
        <source>(%n second(s) of silence)</source>
        <translation>
            <numerusform>(%n Sekunde Stille)</numerusform>
            <numerusform>(%n Sekunden Stille)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordPart</name>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Diese behalten</translation>
    </message>
    <message>
        <source>Length of the recording</source>
        <translation>Länge der Aufnahme</translation>
    </message>
    <message numerus="yes">
        <source>At most %n second(s).</source>
        <translation>
            <numerusform>Höchstens %n Sekunde.</numerusform>
            <numerusform>Höchstens %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The microphone cannot be used: {0}</source>
        <translation>Das Mikrofon lässt sich nicht verwenden: {0}</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Noch einmal aufnehmen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>Or write what you would say:</source>
        <translation>Oder schreib, was du sagen würdest:</translation>
    </message>
    <message>
        <source>There is no microphone here, so write what you would say.</source>
        <translation>Hier gibt es kein Mikrofon; schreib also, was du sagen würdest.</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ich habe ihn aufgeschrieben</translation>
    </message>
    <message>
        <source>If the PIN is ever lost, these twelve digits open in its place, without a network. They are shown</source>
        <translation>Geht die PIN einmal verloren, öffnen diese zwölf Ziffern an ihrer Stelle, auch ohne Netz. Sie werden</translation>
    </message>
    <message>
        <source>only now: write them down and keep them away from this screen.</source>
        <translation>nur jetzt gezeigt: Schreiben Sie sie auf, und bewahren Sie sie nicht bei diesem Bildschirm auf.</translation>
    </message>
</context>
<context>
    <name>ReflectView</name>
    <message>
        <source>A few words are enough.</source>
        <translation>Ein paar Worte genügen.</translation>
    </message>
    <message>
        <source>Your journal</source>
        <translation>Dein Tagebuch</translation>
    </message>
    <message>
        <source>My trainer may read this</source>
        <translation>Mein Trainer darf das lesen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Private. It stays on this machine unless you share it.</source>
        <translation>Privat. Es bleibt auf diesem Rechner, außer du teilst es.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Empathy Studio</source>
        <translation>Empathy Studio</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Start the newer program. Or go back to the backup of before the update: what was answered</source>
        <translation>Starten Sie das neuere Programm. Oder gehen Sie zur Sicherung von vor der Aktualisierung zurück: Was seither</translation>
    </message>
    <message>
        <source>since then is set aside, not deleted, and does not count here.</source>
        <translation>beantwortet wurde, wird beiseitegelegt, nicht gelöscht, und zählt hier nicht.</translation>
    </message>
    <message>
        <source>Go back to the backup</source>
        <translation>Zur Sicherung zurückgehen</translation>
    </message>
    <message>
        <source>The trainer&apos;s PIN, or the recovery code</source>
        <translation>Trainer-PIN oder Wiederherstellungscode</translation>
    </message>
    <message>
        <source>That was not it. Nothing was changed.</source>
        <translation>Das war sie nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The data are as they were before the update. Start the program again. {0}</source>
        <translation>Die Daten sind, wie sie vor der Aktualisierung waren. Starten Sie das Programm neu. {0}</translation>
    </message>
</context>
<context>
    <name>ReplyView</name>
    <message>
        <source>Your answer, in your own words</source>
        <translation>Deine Antwort, in deinen eigenen Worten</translation>
    </message>
    <message>
        <source>To: {0}</source>
        <translation>An: {0}</translation>
    </message>
    <message>
        <source>Subject: {0}</source>
        <translation>Betreff: {0}</translation>
    </message>
    <message>
        <source>What you would say, in your own words</source>
        <translation>Was du sagen würdest, in deinen eigenen Worten</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Schreib eine Nachricht</translation>
    </message>
    <message>
        <source>Write your e-mail</source>
        <translation>Schreib deine E-Mail</translation>
    </message>
    <message>
        <source>Write a text message</source>
        <translation>Schreib eine SMS</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>mindestens {0}</translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation>höchstens {0}</translation>
    </message>
    <message>
        <source>Ctrl and Enter to send</source>
        <translation>Strg und Eingabetaste zum Senden</translation>
    </message>
    <message>
        <source>A ready phrase:</source>
        <translation>Eine Floskel:</translation>
    </message>
</context>
<context>
    <name>ResultsDesk</name>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are in {0}.</source>
        <translation>
            <numerusform>%n Antwort steht in {0}.</numerusform>
            <numerusform>%n Antworten stehen in {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Results and receipts (*.eresults *.receipt)</source>
        <translation>Ergebnisse und Quittungen (*.eresults *.receipt)</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>All their data as a file</source>
        <translation>Alle Daten als Datei</translation>
    </message>
    <message>
        <source>Everything is in {0}. It holds the private journal too: give it to that person alone.</source>
        <translation>Alles steht in {0}. Auch das private Tagebuch ist dabei: Geben Sie die Datei nur dieser Person.</translation>
    </message>
</context>
<context>
    <name>ResultsMenu</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Take in what was carried here from a kiosk</source>
        <translation>Übernehmen, was von einem Kiosk hergebracht wurde</translation>
    </message>
    <message>
        <source>Carry the results of this machine away</source>
        <translation>Die Ergebnisse dieses Geräts mitnehmen</translation>
    </message>
    <message>
        <source>Give out or erase one person&apos;s data</source>
        <translation>Daten einer Person herausgeben oder löschen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <source>{0} of {1} points</source>
        <translation>{0} von {1} Punkten</translation>
    </message>
    <message>
        <source>On to: {0}</source>
        <translation>Weiter mit: {0}</translation>
    </message>
</context>
<context>
    <name>SelfTile</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%n answers could not be saved.</source>
        <translation>
            <numerusform>Eine Antwort ließ sich nicht retten.</numerusform>
            <numerusform>%n Antworten ließen sich nicht retten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers in own words are sealed; only the trainer&apos;s key opens them.</source>
        <translation>
            <numerusform>Eine Antwort in eigenen Worten ist versiegelt; nur der Schlüssel des Trainers öffnet sie.</numerusform>
            <numerusform>%n Antworten in eigenen Worten sind versiegelt; nur der Schlüssel des Trainers öffnet sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempts in progress cannot be gone on with while this version is in use.</source>
        <translation>
            <numerusform>Ein laufender Durchgang kann nicht weitergehen, solange diese Version benutzt wird.</numerusform>
            <numerusform>%n laufende Durchgänge können nicht weitergehen, solange diese Version benutzt wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempts in progress will go on at the nearest scene that is still there.</source>
        <translation>
            <numerusform>Ein laufender Durchgang geht bei der nächsten Szene weiter, die es noch gibt.</numerusform>
            <numerusform>%n laufende Durchgänge gehen bei der nächsten Szene weiter, die es noch gibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came with the person or the words held back; the rest of them was checked.</source>
        <translation>
            <numerusform>Bei einem fehlen die Person oder die Worte; der Rest wurde geprüft.</numerusform>
            <numerusform>Bei %n fehlen die Person oder die Worte; der Rest wurde geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>einem Gerät</numerusform>
            <numerusform>%n Geräten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures in {0} are not those of the statements.</source>
        <translation>
            <numerusform>Eine Zahl in {0} stimmt nicht mit den Einträgen überein.</numerusform>
            <numerusform>%n Zahlen in {0} stimmen nicht mit den Einträgen überein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more places are damaged.</source>
        <translation>
            <numerusform>Noch eine weitere Stelle ist beschädigt.</numerusform>
            <numerusform>Noch %n weitere Stellen sind beschädigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer statements were saved from the damaged file</source>
        <translation>
            <numerusform>ein neuerer Eintrag wurde aus der beschädigten Datei gerettet</numerusform>
            <numerusform>%n neuere Einträge wurden aus der beschädigten Datei gerettet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older backups</source>
        <translation>
            <numerusform>eine ältere Sicherung</numerusform>
            <numerusform>%n ältere Sicherungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows refer to something that is not there (the first in {0}).</source>
        <translation>
            <numerusform>Eine Zeile verweist auf etwas, das nicht da ist (in {0}).</numerusform>
            <numerusform>%n Zeilen verweisen auf etwas, das nicht da ist (die erste in {0}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements</source>
        <translation>
            <numerusform>ein Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements come from a copy of a data folder that went on separately; all are kept. Give each machine its own folder.</source>
        <translation>
            <numerusform>Ein Eintrag stammt von der Kopie eines Datenordners, die für sich weiterlief; er bleibt erhalten. Geben Sie jedem Gerät einen eigenen Ordner.</numerusform>
            <numerusform>%n Einträge stammen von der Kopie eines Datenordners, die für sich weiterlief; alle bleiben erhalten. Geben Sie jedem Gerät einen eigenen Ordner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements from {0} were added</source>
        <translation>
            <numerusform>Ein Eintrag von {0} kam hinzu</numerusform>
            <numerusform>%n Einträge von {0} kamen hinzu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements stand here twice.</source>
        <translation>
            <numerusform>Ein Eintrag steht hier zweimal.</numerusform>
            <numerusform>%n Einträge stehen hier zweimal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements were erased on request; their links are whole.</source>
        <translation>
            <numerusform>Ein Eintrag wurde auf Wunsch gelöscht; die Kette ist ganz.</numerusform>
            <numerusform>%n Einträge wurden auf Wunsch gelöscht; die Kette ist ganz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>einer war schon hier</numerusform>
            <numerusform>%n waren schon hier</numerusform>
        </translation>
    </message>
    <message>
        <source>A PIN has {0} to {1} signs.</source>
        <translation>Eine PIN hat {0} bis {1} Zeichen.</translation>
    </message>
    <message>
        <source>A delta is made with &apos;pack diff&apos;; a whole pack can be installed as it is.</source>
        <translation>Ein Delta entsteht mit &apos;pack diff&apos;; ein ganzes Paket lässt sich so installieren, wie es ist.</translation>
    </message>
    <message>
        <source>Add a number to tell them apart.</source>
        <translation>Eine Nummer dazugeben, um sie zu unterscheiden.</translation>
    </message>
    <message>
        <source>Add the learner first.</source>
        <translation>Zuerst die Person hinzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>Added: “{0}”, %n minutes.</source>
        <translation>
            <numerusform>Neu: „{0}“, %n Minute.</numerusform>
            <numerusform>Neu: „{0}“, %n Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for the bundle again.</source>
        <translation>Bitten Sie noch einmal um die Ergebnisdatei.</translation>
    </message>
    <message>
        <source>Ask for the receipt again.</source>
        <translation>Bitten Sie noch einmal um die Quittung.</translation>
    </message>
    <message>
        <source>Ask its publisher for a key of its own for each purpose.</source>
        <translation>Bitten Sie den Herausgeber um einen eigenen Schlüssel für jeden Zweck.</translation>
    </message>
    <message>
        <source>Ask its publisher for a key that was newly made.</source>
        <translation>Bitten Sie den Herausgeber um einen Schlüssel, der neu gemacht wurde.</translation>
    </message>
    <message>
        <source>Ask its publisher to build it with a higher version; only the trainer can let it replace the other.</source>
        <translation>Den Herausgeber bitten, es mit einer höheren Version zu bauen; nur der Trainer kann das andere ersetzen lassen.</translation>
    </message>
    <message>
        <source>Ask the publisher for another pack.</source>
        <translation>Den Herausgeber um ein anderes Paket bitten.</translation>
    </message>
    <message>
        <source>Ask the publisher for the file of &apos;keys export&apos;.</source>
        <translation>Bitten Sie den Herausgeber um die Datei aus &apos;keys export&apos;.</translation>
    </message>
    <message>
        <source>Ask the publisher for the pack sealed with the newer key.</source>
        <translation>Den Herausgeber um das Paket bitten, das mit dem neueren Schlüssel versiegelt ist.</translation>
    </message>
    <message>
        <source>Ask the trainer for the public half again.</source>
        <translation>Bitten Sie den Trainer noch einmal um die öffentliche Hälfte.</translation>
    </message>
    <message>
        <source>Build it again.</source>
        <translation>Noch einmal bauen.</translation>
    </message>
    <message>
        <source>Bundles that were carried away hold copies; merged here again they bring nothing back.</source>
        <translation>Ergebnisdateien, die mitgenommen wurden, enthalten Kopien; werden sie hier wieder übernommen, bringen sie nichts zurück.</translation>
    </message>
    <message>
        <source>Carry everything, or take a receipt in first.</source>
        <translation>Nehmen Sie alles mit, oder übernehmen Sie zuerst eine Quittung.</translation>
    </message>
    <message>
        <source>Changed: “{0}” ({1}).</source>
        <translation>Geändert: „{0}“ ({1}).</translation>
    </message>
    <message>
        <source>Changed: “{0}”.</source>
        <translation>Geändert: „{0}“.</translation>
    </message>
    <message>
        <source>Check space and permissions.</source>
        <translation>Speicherplatz und Rechte prüfen.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that this user may read and write it.</source>
        <translation>Prüfen, ob es den Ordner gibt und dieses Konto darin lesen und schreiben darf.</translation>
    </message>
    <message>
        <source>Check the disk and the permissions.</source>
        <translation>Den Datenträger und die Rechte prüfen.</translation>
    </message>
    <message>
        <source>Check the disk, and try again.</source>
        <translation>Den Datenträger prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the disk; the backups lie beside the store.</source>
        <translation>Den Datenträger prüfen; die Sicherungen liegen neben dem Speicher.</translation>
    </message>
    <message>
        <source>Check the name, or put the stick back in.</source>
        <translation>Den Namen prüfen oder den Stick wieder einstecken.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>Check the permissions.</source>
        <translation>Die Rechte prüfen.</translation>
    </message>
    <message>
        <source>Check the space and the permissions of the disk, and close other installations.</source>
        <translation>Platz und Rechte auf dem Datenträger prüfen und andere Installationen schließen.</translation>
    </message>
    <message>
        <source>Check the space and the permissions of the disk, then try again; it goes on where it was.</source>
        <translation>Platz und Rechte auf dem Datenträger prüfen, dann noch einmal versuchen; es geht dort weiter, wo es war.</translation>
    </message>
    <message>
        <source>Check the space and the permissions.</source>
        <translation>Platz und Rechte prüfen.</translation>
    </message>
    <message>
        <source>Check the space on the disk and its permissions.</source>
        <translation>Den Platz auf dem Datenträger und die Rechte prüfen.</translation>
    </message>
    <message>
        <source>Check the stick and its space.</source>
        <translation>Prüfen Sie den Stick und seinen Platz.</translation>
    </message>
    <message>
        <source>Check the stick and the space on it.</source>
        <translation>Prüfen Sie den Stick und den Platz darauf.</translation>
    </message>
    <message>
        <source>Check the stick or the folder.</source>
        <translation>Prüfen Sie den Stick oder den Ordner.</translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG or WebP picture.</source>
        <translation>Ein Bild im Format PNG, JPEG oder WebP wählen.</translation>
    </message>
    <message>
        <source>Choose a folder named before-update-…</source>
        <translation>Wählen Sie einen Ordner namens before-update-…</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Eine andere Sicherung wählen.</translation>
    </message>
    <message>
        <source>Choose another data folder with --data, or name one in portable.txt.</source>
        <translation>Wählen Sie mit --data einen anderen Datenordner, oder nennen Sie einen in portable.txt.</translation>
    </message>
    <message>
        <source>Choose another data folder with --data.</source>
        <translation>Mit --data einen anderen Datenordner wählen.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose another name, or use that key.</source>
        <translation>Wählen Sie einen anderen Namen, oder benutzen Sie diesen Schlüssel.</translation>
    </message>
    <message>
        <source>Choose another number.</source>
        <translation>Eine andere Nummer wählen.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Eine andere wählen.</translation>
    </message>
    <message>
        <source>Choose another place for the backup.</source>
        <translation>Einen anderen Ort für die Sicherung wählen.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Choose the file of a key, or its backup.</source>
        <translation>Wählen Sie die Datei eines Schlüssels oder ihre Sicherung.</translation>
    </message>
    <message>
        <source>Choose the file of a pack.</source>
        <translation>Die Datei eines Pakets wählen.</translation>
    </message>
    <message>
        <source>Choose the folder that holds course.json, or make a new course.</source>
        <translation>Den Ordner mit course.json wählen oder einen neuen Kurs anlegen.</translation>
    </message>
    <message>
        <source>Close every other Empathy Studio on this machine, and start it again.</source>
        <translation>Jedes andere Empathy Studio auf diesem Gerät schließen und es neu starten.</translation>
    </message>
    <message>
        <source>Close every other Empathy Studio on this machine, then try again.</source>
        <translation>Jedes andere Empathy Studio auf diesem Gerät schließen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Compare its fingerprint with the publisher ({0}), then trust the key: &apos;keys trust&apos;, or in the app with the trainer&apos;s PIN.</source>
        <translation>Den Fingerabdruck mit dem Herausgeber vergleichen ({0}), dann dem Schlüssel vertrauen: mit &apos;keys trust&apos; oder im Programm mit der Trainer-PIN.</translation>
    </message>
    <message>
        <source>Copy it again, and take the stick out properly.</source>
        <translation>Kopieren Sie sie noch einmal, und werfen Sie den Stick richtig aus.</translation>
    </message>
    <message>
        <source>Copy it again, or install the whole new pack.</source>
        <translation>Kopieren Sie es noch einmal, oder installieren Sie das ganze neue Paket.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Copy or install the pack again from where it came.</source>
        <translation>Das Paket noch einmal von dort kopieren oder installieren, woher es kam.</translation>
    </message>
    <message>
        <source>Copy the pack again from where it came.</source>
        <translation>Das Paket noch einmal von dort kopieren, woher es kam.</translation>
    </message>
    <message>
        <source>Copy the pack again from where it came; a course is made into a pack with &apos;pack build&apos;.</source>
        <translation>Das Paket noch einmal von dort kopieren, woher es kam; aus einem Kurs wird mit &apos;pack build&apos; ein Paket.</translation>
    </message>
    <message>
        <source>Copy the pack again, or ask its publisher.</source>
        <translation>Kopieren Sie das Paket noch einmal, oder fragen Sie seinen Herausgeber.</translation>
    </message>
    <message>
        <source>Device {0}: the authentication code was not made on this device, in statement {1}.</source>
        <translation>Gerät {0}: Der Echtheitscode wurde nicht auf diesem Gerät gemacht, in Eintrag {1}.</translation>
    </message>
    <message>
        <source>Device {0}: the chain is broken before statement {1}.</source>
        <translation>Gerät {0}: Die Kette ist vor Eintrag {1} unterbrochen.</translation>
    </message>
    <message>
        <source>Device {0}: the content was changed after it was kept, in statement {1}.</source>
        <translation>Gerät {0}: Der Inhalt wurde nach dem Speichern geändert, in Eintrag {1}.</translation>
    </message>
    <message>
        <source>Do not trust it; ask for the file again.</source>
        <translation>Vertrauen Sie ihm nicht; bitten Sie noch einmal um die Datei.</translation>
    </message>
    <message>
        <source>Do not use this file as a pack; ask its publisher for one made for this program.</source>
        <translation>Diese Datei nicht als Paket benutzen; den Herausgeber um eines für dieses Programm bitten.</translation>
    </message>
    <message>
        <source>Do not use this pack; ask its publisher for another.</source>
        <translation>Dieses Paket nicht benutzen; den Herausgeber um ein anderes bitten.</translation>
    </message>
    <message>
        <source>Do not use this pack; ask its publisher.</source>
        <translation>Dieses Paket nicht benutzen; seinen Herausgeber fragen.</translation>
    </message>
    <message>
        <source>Do not use this pack; get it again from its publisher.</source>
        <translation>Dieses Paket nicht benutzen; es noch einmal beim Herausgeber holen.</translation>
    </message>
    <message>
        <source>Empathy Studio {0}</source>
        <translation>Empathy Studio {0}</translation>
    </message>
    <message>
        <source>Empathy Studio {0}, Qt {1}, Python {2}, {3}.</source>
        <translation>Empathy Studio {0}, Qt {1}, Python {2}, {3}.</translation>
    </message>
    <message>
        <source>Everything acknowledged before is kept. Check the disk and its cable, and try again.</source>
        <translation>Alles bisher Bestätigte ist gespeichert. Den Datenträger und sein Kabel prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Everything acknowledged before is kept. Close the other program, or wait, and try again.</source>
        <translation>Alles bisher Bestätigte ist gespeichert. Das andere Programm schließen oder warten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Everything acknowledged before is kept. Free some space, then go on.</source>
        <translation>Alles bisher Bestätigte ist gespeichert. Sobald wieder Platz ist, geht es weiter.</translation>
    </message>
    <message>
        <source>Export the captions again as WebVTT (UTF-8).</source>
        <translation>Die Untertitel noch einmal als WebVTT (UTF-8) exportieren.</translation>
    </message>
    <message>
        <source>Export the clip again as MP4.</source>
        <translation>Den Clip noch einmal als MP4 exportieren.</translation>
    </message>
    <message>
        <source>Free at least {0}, or choose another disk.</source>
        <translation>Machen Sie mindestens {0} frei, oder wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Free some space on the disk, and try again.</source>
        <translation>Platz auf dem Datenträger schaffen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Free some space on the disk.</source>
        <translation>Platz auf dem Datenträger schaffen.</translation>
    </message>
    <message>
        <source>Give this user the right to write to the folder, or choose another with --data.</source>
        <translation>Diesem Konto das Recht geben, in den Ordner zu schreiben, oder mit --data einen anderen wählen.</translation>
    </message>
    <message>
        <source>Go on where the attempt was begun, or start the lesson again.</source>
        <translation>Dort weitermachen, wo der Durchgang begann, oder die Lektion neu beginnen.</translation>
    </message>
    <message>
        <source>Install the whole new pack instead.</source>
        <translation>Installieren Sie stattdessen das ganze neue Paket.</translation>
    </message>
    <message>
        <source>Install the pack again.</source>
        <translation>Das Paket noch einmal installieren.</translation>
    </message>
    <message>
        <source>All that is here is whole.</source>
        <translation>Alles, was hier ist, ist in Ordnung.</translation>
    </message>
    <message>
        <source>Device {0}: another statement stands in the place of statement {1}.</source>
        <translation>Gerät {0}: An der Stelle von Eintrag {1} steht ein anderer.</translation>
    </message>
    <message>
        <source>Device {0}: statement {1} was kept here and is gone.</source>
        <translation>Gerät {0}: Eintrag {1} war hier gespeichert und ist weg.</translation>
    </message>
    <message>
        <source>Device {0}: statements {1} to {2} were kept here and are gone.</source>
        <translation>Gerät {0}: Die Einträge {1} bis {2} waren hier gespeichert und sind weg.</translation>
    </message>
    <message>
        <source>Free some space. What was kept before is still there.</source>
        <translation>Platz schaffen. Was vorher behalten wurde, ist noch da.</translation>
    </message>
    <message>
        <source>Install the pack again; what is whole is kept.</source>
        <translation>Installieren Sie das Paket noch einmal; was ganz ist, bleibt.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Das Programm noch einmal installieren.</translation>
    </message>
    <message>
        <source>Install the version you want.</source>
        <translation>Die gewünschte Version installieren.</translation>
    </message>
    <message>
        <source>It cannot be looked at ({0}).</source>
        <translation>Es lässt sich nicht nachsehen ({0}).</translation>
    </message>
    <message>
        <source>It does not come from the publisher of the version that is installed.</source>
        <translation>Es kommt nicht vom Herausgeber der installierten Version.</translation>
    </message>
    <message>
        <source>It has {0}, of which {1} must be copied.</source>
        <translation>Es hat {0}, davon müssen {1} kopiert werden.</translation>
    </message>
    <message>
        <source>It has {0}; all its media are here already.</source>
        <translation>Es hat {0}; alle Medien sind schon hier.</translation>
    </message>
    <message numerus="yes">
        <source>It is one of %n screens.</source>
        <translation>
            <numerusform>Es ist der einzige Bildschirm.</numerusform>
            <numerusform>Es ist einer von %n Bildschirmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is signed with a key that must not be used for results.</source>
        <translation>Sie ist mit einem Schlüssel signiert, der für Ergebnisse nicht benutzt werden darf.</translation>
    </message>
    <message>
        <source>It is {0} here ({1}).</source>
        <translation>Hier ist es {0} ({1}).</translation>
    </message>
    <message>
        <source>It needs Empathy Studio {0}; this is {1}.</source>
        <translation>Es braucht Empathy Studio {0}; dies ist {1}.</translation>
    </message>
    <message>
        <source>It speaks: {0}.</source>
        <translation>Es gibt ihn in: {0}.</translation>
    </message>
    <message>
        <source>It stays on the list, so that nobody trusts it anew.</source>
        <translation>Er bleibt auf der Liste, damit ihm niemand von Neuem vertraut.</translation>
    </message>
    <message>
        <source>It was made by another version; update first.</source>
        <translation>Sie stammt von einer anderen Version; aktualisieren Sie zuerst.</translation>
    </message>
    <message>
        <source>It was restored from the backup of {0}, and {1}.</source>
        <translation>Er wurde aus der Sicherung vom {0} wiederhergestellt, und {1}.</translation>
    </message>
    <message>
        <source>It was restored from the backup of {0}.</source>
        <translation>Er wurde aus der Sicherung vom {0} wiederhergestellt.</translation>
    </message>
    <message>
        <source>It was taken in on {0}.</source>
        <translation>Sie wurde am {0} übernommen.</translation>
    </message>
    <message>
        <source>Its key is not known here.</source>
        <translation>Ihr Schlüssel ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Its publisher says to be “{0}” and is not known here.</source>
        <translation>Der Herausgeber nennt sich „{0}“ und ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Let this account write there.</source>
        <translation>Lassen Sie dieses Konto dort schreiben.</translation>
    </message>
    <message>
        <source>Let this user read it.</source>
        <translation>Dieses Konto muss sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Let this user read the file, or delete it.</source>
        <translation>Dieses Konto die Datei lesen lassen oder sie löschen.</translation>
    </message>
    <message>
        <source>Look at its figures.</source>
        <translation>Die Auswertung ansehen.</translation>
    </message>
    <message>
        <source>Look through {0} as well: it may hold copies.</source>
        <translation>Sehen Sie auch {0} durch: Dort können Kopien liegen.</translation>
    </message>
    <message>
        <source>Made by {0}, whose key is trusted here.</source>
        <translation>Von {0}; diesem Schlüssel wird hier vertraut.</translation>
    </message>
    <message>
        <source>Made here, with your own key “{0}”.</source>
        <translation>Hier gemacht, mit Ihrem eigenen Schlüssel „{0}“.</translation>
    </message>
    <message>
        <source>Make a key for {0}: &apos;keys new&apos;.</source>
        <translation>Machen Sie einen Schlüssel für {0}: &apos;keys new&apos;.</translation>
    </message>
    <message>
        <source>Make a new key with &apos;keys new&apos;, and use that one.</source>
        <translation>Machen Sie mit &apos;keys new&apos; einen neuen Schlüssel und nehmen Sie diesen.</translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation>Machen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Make it again; or trust the key of the device it comes from: &apos;keys trust&apos;.</source>
        <translation>Machen Sie sie noch einmal, oder vertrauen Sie dem Schlüssel des Geräts, von dem sie kommt: &apos;keys trust&apos;.</translation>
    </message>
    <message>
        <source>Make room on the disk, then start again. The former program still works.</source>
        <translation>Platz auf dem Datenträger schaffen, dann neu starten. Das bisherige Programm geht noch.</translation>
    </message>
    <message>
        <source>Make room or allow writing there, then change it again.</source>
        <translation>Platz schaffen oder dort das Schreiben erlauben, dann noch einmal ändern.</translation>
    </message>
    <message>
        <source>Make room or allow writing there, then try again.</source>
        <translation>Platz schaffen oder dort das Schreiben erlauben, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Make room, then choose it again.</source>
        <translation>Platz schaffen, dann noch einmal wählen.</translation>
    </message>
    <message>
        <source>Make room: remove a pack that nobody uses, or files that do not belong here.</source>
        <translation>Platz schaffen: ein Paket entfernen, das niemand benutzt, oder Dateien, die nicht hierher gehören.</translation>
    </message>
    <message>
        <source>Make the new key for the same purpose.</source>
        <translation>Machen Sie den neuen Schlüssel für denselben Zweck.</translation>
    </message>
    <message>
        <source>Make the two the same.</source>
        <translation>Beide gleich machen.</translation>
    </message>
    <message>
        <source>Mend it, or set the kiosk up again on the trainer&apos;s page.</source>
        <translation>Die Datei berichtigen oder den Kiosk auf der Trainerseite neu einrichten.</translation>
    </message>
    <message>
        <source>Mend its times.</source>
        <translation>Die Zeiten berichtigen.</translation>
    </message>
    <message>
        <source>Mend the line, or delete the file to start from the defaults.</source>
        <translation>Die Zeile berichtigen oder die Datei löschen, um mit den Vorgaben zu beginnen.</translation>
    </message>
    <message>
        <source>Move it away; a new progress store is begun in its place.</source>
        <translation>Sie woandershin legen; an ihrer Stelle beginnt ein neuer Fortschrittsspeicher.</translation>
    </message>
    <message>
        <source>No answer was lost.</source>
        <translation>Keine Antwort ging verloren.</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>Es wurde noch keine Sicherung gemacht.</translation>
    </message>
    <message>
        <source>No pack is installed; bring one on a stick.</source>
        <translation>Es ist kein Paket installiert; bringen Sie eines auf einem Stick.</translation>
    </message>
    <message>
        <source>No receipt was taken in here yet.</source>
        <translation>Hier wurde noch keine Quittung übernommen.</translation>
    </message>
    <message>
        <source>No receipt was written: {0}</source>
        <translation>Es wurde keine Quittung geschrieben: {0}</translation>
    </message>
    <message>
        <source>No trusted key is called {0!r} here.</source>
        <translation>Hier heißt kein vertrauter Schlüssel {0!r}.</translation>
    </message>
    <message>
        <source>No video engine works on this computer; lessons are told by pictures and transcript.</source>
        <translation>Auf diesem Computer geht keine Videowiedergabe; Lektionen werden mit Bildern und Mitschrift erzählt.</translation>
    </message>
    <message>
        <source>Nobody is known here to seal words to.</source>
        <translation>Hier ist niemand bekannt, für den Worte versiegelt werden können.</translation>
    </message>
    <message>
        <source>The key of this device was damaged and lies in {0}; a new device was begun, and all was kept.</source>
        <translation>Der Schlüssel dieses Geräts war beschädigt und liegt in {0}; ein neues Gerät wurde begonnen, und alles blieb erhalten.</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Kein Fehler gefunden.</translation>
    </message>
    <message>
        <source>A key cannot be called “{0}”.</source>
        <translation>Ein Schlüssel kann nicht „{0}“ heißen.</translation>
    </message>
    <message>
        <source>Choose a name of 1 to 300 characters in one line.</source>
        <translation>Wählen Sie einen Namen von 1 bis 300 Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>Its publisher says to be “{0}”, but it is not the key of the “{0}” who is known here.</source>
        <translation>Der Herausgeber gibt sich als „{0}“ aus, doch es ist nicht der Schlüssel, der hier für „{0}“ bekannt ist.</translation>
    </message>
    <message>
        <source>Nothing was taken in. Make the bundle again where it comes from.</source>
        <translation>Es wurde nichts übernommen. Machen Sie die Ergebnisdatei dort noch einmal, wo sie herkommt.</translation>
    </message>
    <message>
        <source>Only the trainer can go back: use &apos;pack rollback&apos;, or allow the older version.</source>
        <translation>Nur der Trainer kann zurückgehen: mit &apos;pack rollback&apos;, oder indem er die ältere Version erlaubt.</translation>
    </message>
    <message>
        <source>Only the trainer can let another publisher take a pack over.</source>
        <translation>Nur der Trainer kann ein Paket einem anderen Herausgeber überlassen.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Noch einmal öffnen.</translation>
    </message>
    <message>
        <source>Open it with a newer Empathy Studio.</source>
        <translation>Mit einem neueren Empathy Studio öffnen.</translation>
    </message>
    <message>
        <source>Open it with that version, or a newer one. Nothing was changed.</source>
        <translation>Mit jener Version oder einer neueren öffnen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Open the lesson again to go on there.</source>
        <translation>Die Lektion noch einmal öffnen, um dort weiterzumachen.</translation>
    </message>
    <message>
        <source>Open the pack again.</source>
        <translation>Das Paket noch einmal öffnen.</translation>
    </message>
    <message>
        <source>Playing all of it takes {0} minutes; it took {1}.</source>
        <translation>Alles zu spielen dauert {0} Minuten; vorher waren es {1}.</translation>
    </message>
    <message>
        <source>Put &quot;format&quot;: 1 at its top.</source>
        <translation>&quot;format&quot;: 1 an den Anfang setzen.</translation>
    </message>
    <message>
        <source>Put its backup in its place, or take it away and trust the publishers anew.</source>
        <translation>Legen Sie ihre Sicherung an ihre Stelle, oder nehmen Sie sie weg, und vertrauen Sie den Herausgebern neu.</translation>
    </message>
    <message>
        <source>Put its backup in its place.</source>
        <translation>Legen Sie die Sicherung an ihre Stelle.</translation>
    </message>
    <message>
        <source>Put the file back, or choose another clip.</source>
        <translation>Die Datei zurücklegen oder einen anderen Clip wählen.</translation>
    </message>
    <message>
        <source>Put the file back, or take its name out of course.json.</source>
        <translation>Die Datei zurücklegen oder ihren Namen aus course.json nehmen.</translation>
    </message>
    <message>
        <source>Put the file back.</source>
        <translation>Die Datei zurücklegen.</translation>
    </message>
    <message>
        <source>Put the key&apos;s backup in its place.</source>
        <translation>Legen Sie die Sicherung des Schlüssels an seine Stelle.</translation>
    </message>
    <message>
        <source>Put the stick back in, or copy the pack again, and try once more.</source>
        <translation>Den Stick wieder einstecken oder das Paket noch einmal kopieren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Qt Multimedia finds no way to play here (on Linux it needs libpulse0 and libxrandr2).</source>
        <translation>Qt Multimedia kann hier nichts abspielen (unter Linux braucht es libpulse0 und libxrandr2).</translation>
    </message>
    <message>
        <source>Qt Multimedia is built in and can play.</source>
        <translation>Qt Multimedia ist eingebaut und kann abspielen.</translation>
    </message>
    <message>
        <source>Read it by offset.</source>
        <translation>Stückweise lesen.</translation>
    </message>
    <message>
        <source>Removed: “{0}” ({1}).</source>
        <translation>Entfernt: „{0}“ ({1}).</translation>
    </message>
    <message>
        <source>Removed: “{0}”.</source>
        <translation>Entfernt: „{0}“.</translation>
    </message>
    <message>
        <source>Restore it with that program.</source>
        <translation>Stellen Sie sie mit jenem Programm wieder her.</translation>
    </message>
    <message>
        <source>Restore the file from a copy, or mend it by hand.</source>
        <translation>Die Datei aus einer Kopie wiederherstellen oder von Hand berichtigen.</translation>
    </message>
    <message>
        <source>Restore the file from a copy.</source>
        <translation>Die Datei aus einer Kopie wiederherstellen.</translation>
    </message>
    <message>
        <source>Resume it first; it goes on as a new one.</source>
        <translation>Ihn zuerst fortsetzen; er geht als neuer weiter.</translation>
    </message>
    <message>
        <source>Run &apos;empathy-studio demo --headless&apos; to see it at work.</source>
        <translation>Mit &apos;empathy-studio demo --headless&apos; ist es bei der Arbeit zu sehen.</translation>
    </message>
    <message>
        <source>Say it in up to 300 characters.</source>
        <translation>Sagen Sie es in höchstens 300 Zeichen.</translation>
    </message>
    <message>
        <source>Say which one with --key.</source>
        <translation>Sagen Sie mit --key, welchen.</translation>
    </message>
    <message>
        <source>Sealed with a key of {0} that is not meant for packs. Do not install it.</source>
        <translation>Versiegelt mit einem Schlüssel von {0}, der nicht für Pakete gedacht ist. Installieren Sie es nicht.</translation>
    </message>
    <message>
        <source>Sealed with a key of {0} that was revoked. Do not install it.</source>
        <translation>Versiegelt mit einem Schlüssel von {0}, der widerrufen wurde. Installieren Sie es nicht.</translation>
    </message>
    <message>
        <source>Sealed with an older key of {0} that has been replaced.</source>
        <translation>Versiegelt mit einem älteren Schlüssel von {0}, der ersetzt wurde.</translation>
    </message>
    <message>
        <source>See &apos;keys list&apos;, or make one with &apos;keys new&apos;.</source>
        <translation>Siehe &apos;keys list&apos;, oder machen Sie einen mit &apos;keys new&apos;.</translation>
    </message>
    <message>
        <source>See &apos;keys list&apos;.</source>
        <translation>Siehe &apos;keys list&apos;.</translation>
    </message>
    <message>
        <source>See &apos;pack list&apos;.</source>
        <translation>Siehe &apos;pack list&apos;.</translation>
    </message>
    <message>
        <source>See &apos;pack list&apos;; install it with &apos;pack install&apos;.</source>
        <translation>Siehe &apos;pack list&apos;; installieren mit &apos;pack install&apos;.</translation>
    </message>
    <message>
        <source>See who is there with learners list.</source>
        <translation>&apos;learners list&apos; zeigt, wer da ist.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen.</translation>
    </message>
    <message>
        <source>Start the lesson again.</source>
        <translation>Die Lektion neu beginnen.</translation>
    </message>
    <message>
        <source>Start the newer program, or go back to the backup of before the update: data restore {0}</source>
        <translation>Starten Sie das neuere Programm, oder gehen Sie zur Sicherung von vor der Aktualisierung zurück: data restore {0}</translation>
    </message>
    <message>
        <source>Start the newer program.</source>
        <translation>Starten Sie das neuere Programm.</translation>
    </message>
    <message>
        <source>Start the program again: it restores the newest good backup and saves what it can.</source>
        <translation>Das Programm neu starten: Es stellt die neueste gute Sicherung wieder her und rettet, was es kann.</translation>
    </message>
    <message>
        <source>Statement {0} of device {1} is not here.</source>
        <translation>Eintrag {0} von Gerät {1} ist nicht hier.</translation>
    </message>
    <message>
        <source>Statements {0} to {1} of device {2} are not here.</source>
        <translation>Die Einträge {0} bis {1} von Gerät {2} sind nicht hier.</translation>
    </message>
    <message>
        <source>Take in a receipt of the machine that is to read them.</source>
        <translation>Übernehmen Sie eine Quittung des Geräts, das sie lesen soll.</translation>
    </message>
    <message>
        <source>Take something out of it.</source>
        <translation>Etwas herausnehmen.</translation>
    </message>
    <message>
        <source>Take the file away, and take the receipt in again.</source>
        <translation>Nehmen Sie die Datei weg, und übernehmen Sie die Quittung noch einmal.</translation>
    </message>
    <message>
        <source>That is before this program was written: set the clock, and have the machine&apos;s battery looked at.</source>
        <translation>Das ist, bevor dieses Programm geschrieben wurde: Stellen Sie die Uhr, und lassen Sie die Batterie des Geräts prüfen.</translation>
    </message>
    <message>
        <source>The damaged file is kept in {0}.</source>
        <translation>Die beschädigte Datei liegt in {0}.</translation>
    </message>
    <message>
        <source>The file is damaged: {0}.</source>
        <translation>Die Datei ist beschädigt: {0}.</translation>
    </message>
    <message>
        <source>The file of the key “{0}” is damaged.</source>
        <translation>Die Datei des Schlüssels „{0}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>The key of {0} cannot follow another, as it was there before.</source>
        <translation>Der Schlüssel von {0} kann auf keinen anderen folgen, da er schon vorher da war.</translation>
    </message>
    <message>
        <source>The key of {0} is known here for {1}, not for {2}.</source>
        <translation>Der Schlüssel von {0} ist hier für {1} bekannt, nicht für {2}.</translation>
    </message>
    <message>
        <source>The key of {0} was revoked: {1}</source>
        <translation>Der Schlüssel von {0} wurde widerrufen: {1}</translation>
    </message>
    <message>
        <source>The key “{0}” is for {1} and cannot sign {2}.</source>
        <translation>Der Schlüssel „{0}“ ist für {1} und kann {2} nicht signieren.</translation>
    </message>
    <message>
        <source>The key “{0}” is for {1}, the older one for {2}.</source>
        <translation>Der Schlüssel „{0}“ ist für {1}, der ältere für {2}.</translation>
    </message>
    <message>
        <source>The last one of {0} is {1} old ({2}).</source>
        <translation>Die letzte von {0} ist {1} alt ({2}).</translation>
    </message>
    <message>
        <source>The lessons are: {0}.</source>
        <translation>Die Lektionen sind: {0}.</translation>
    </message>
    <message>
        <source>The new key of {0} follows a key that is not trusted here.</source>
        <translation>Der neue Schlüssel von {0} folgt einem, dem hier nicht vertraut wird.</translation>
    </message>
    <message>
        <source>The new key of {0} is for {1}, but it follows one for {2}.</source>
        <translation>Der neue Schlüssel von {0} ist für {1}, folgt aber auf einen für {2}.</translation>
    </message>
    <message>
        <source>The newest answer was kept {0} later than that: the clock has gone back. No answer is out of order by it, but look at the clock.</source>
        <translation>Die neueste Antwort wurde {0} später gespeichert: Die Uhr ging zurück. Keine Antwort gerät dadurch aus der Reihe, aber sehen Sie nach der Uhr.</translation>
    </message>
    <message>
        <source>The number {0} belongs to {1}.</source>
        <translation>Die Nummer {0} gehört {1}.</translation>
    </message>
    <message>
        <source>The pack “{0}” is not installed.</source>
        <translation>Das Paket „{0}“ ist nicht installiert.</translation>
    </message>
    <message>
        <source>The passphrase does not open the key “{0}”.</source>
        <translation>Das Kennwort öffnet den Schlüssel „{0}“ nicht.</translation>
    </message>
    <message>
        <source>The progress store was damaged ({0}).</source>
        <translation>Der Fortschrittsspeicher war beschädigt ({0}).</translation>
    </message>
    <message>
        <source>The progress store was put back to the backup of {0}, as was asked for; it holds {1:,} statements. What was kept until then lies in {2}.</source>
        <translation>Der Fortschrittsspeicher wurde wie gewünscht auf die Sicherung vom {0} zurückgesetzt; er enthält {1:,} Einträge. Was bis dahin gespeichert war, liegt in {2}.</translation>
    </message>
    <message>
        <source>The reason is too long, or has more than one line.</source>
        <translation>Der Grund ist zu lang oder hat mehr als eine Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>The screen was started again %n times in a row after a fault; the log in the support file says why.</source>
        <translation>
            <numerusform>Der Bildschirm wurde nach einem Fehler einmal neu gestartet; warum, steht im Protokoll in der Supportdatei.</numerusform>
            <numerusform>Der Bildschirm wurde nach einem Fehler %n-mal hintereinander neu gestartet; warum, steht im Protokoll in der Supportdatei.</numerusform>
        </translation>
    </message>
    <message>
        <source>The screen, {0} × {1} at {2} Hz.</source>
        <translation>Der Bildschirm, {0} × {1} bei {2} Hz.</translation>
    </message>
    <message>
        <source>The shelf is of format {0}, made by a newer program.</source>
        <translation>Das Regal hat das Format {0} eines neueren Programms.</translation>
    </message>
    <message>
        <source>The sound device is gone; clips play on without sound, with captions.</source>
        <translation>Das Tongerät ist weg; Clips laufen ohne Ton weiter, mit Untertiteln.</translation>
    </message>
    <message>
        <source>The trainer&apos;s reading key is not a key.</source>
        <translation>Der Leseschlüssel des Trainers ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>The words of statement {0} are not as they were sealed.</source>
        <translation>Die Worte des Eintrags {0} sind nicht so, wie sie versiegelt wurden.</translation>
    </message>
    <message>
        <source>The words of statement {0} cannot be opened.</source>
        <translation>Die Worte des Eintrags {0} lassen sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The {0} holds signs that cannot be shown.</source>
        <translation>Eingabe „{0}“: enthält Zeichen, die sich nicht zeigen lassen.</translation>
    </message>
    <message>
        <source>The {0} is empty.</source>
        <translation>Eingabe „{0}“: ist leer.</translation>
    </message>
    <message>
        <source>The {0} is longer than {1} signs.</source>
        <translation>Eingabe „{0}“: ist länger als {1} Zeichen.</translation>
    </message>
    <message>
        <source>There are several keys: {0}.</source>
        <translation>Es gibt mehrere Schlüssel: {0}.</translation>
    </message>
    <message>
        <source>There is a key called “{0}” already.</source>
        <translation>Es gibt schon einen Schlüssel namens „{0}“.</translation>
    </message>
    <message>
        <source>There is a learner called {0} already.</source>
        <translation>{0} gibt es hier schon.</translation>
    </message>
    <message>
        <source>There is a sound device.</source>
        <translation>Es gibt ein Tongerät.</translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation>Es gibt keinen Bildschirm für ein Fenster.</translation>
    </message>
    <message>
        <source>There is no earlier version of “{0}” to go back to.</source>
        <translation>Es gibt keine frühere Version von „{0}“, zu der man zurückgehen kann.</translation>
    </message>
    <message>
        <source>There is no key called “{0}” here.</source>
        <translation>Hier gibt es keinen Schlüssel namens „{0}“.</translation>
    </message>
    <message>
        <source>There is no lesson “{0}” in what is installed.</source>
        <translation>Eine Lektion „{0}“ ist nicht installiert.</translation>
    </message>
    <message>
        <source>There is no screen just now.</source>
        <translation>Gerade gibt es keinen Bildschirm.</translation>
    </message>
    <message>
        <source>There was no backup, so a new store was begun, and {0}.</source>
        <translation>Es gab keine Sicherung, deshalb wurde ein neuer Speicher begonnen, und {0}.</translation>
    </message>
    <message>
        <source>There was no backup, so a new store was begun.</source>
        <translation>Es gab keine Sicherung, deshalb wurde ein neuer Speicher begonnen.</translation>
    </message>
    <message>
        <source>They were sealed to another key.</source>
        <translation>Sie wurden für einen anderen Schlüssel versiegelt.</translation>
    </message>
    <message>
        <source>This computer has no sound device; clips play without sound, with captions.</source>
        <translation>Dieser Computer hat kein Tongerät; Clips laufen ohne Ton, mit Untertiteln.</translation>
    </message>
    <message>
        <source>Trust it only after comparing its fingerprint with its publisher.</source>
        <translation>Vertrauen Sie ihm erst, wenn Sie den Fingerabdruck mit dem Herausgeber verglichen haben.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Type at least one letter.</source>
        <translation>Mindestens einen Buchstaben eingeben.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>Noch einmal eingeben.</translation>
    </message>
    <message>
        <source>Update Empathy Studio, or ask the publisher for a pack in the older format.</source>
        <translation>Empathy Studio aktualisieren oder den Herausgeber um ein Paket im älteren Format bitten.</translation>
    </message>
    <message>
        <source>Update Empathy Studio, then open the pack again.</source>
        <translation>Empathy Studio aktualisieren, dann das Paket noch einmal öffnen.</translation>
    </message>
    <message>
        <source>Update Empathy Studio.</source>
        <translation>Empathy Studio aktualisieren.</translation>
    </message>
    <message>
        <source>Update it.</source>
        <translation>Aktualisieren Sie es.</translation>
    </message>
    <message>
        <source>Update this program, or delete the file.</source>
        <translation>Dieses Programm aktualisieren oder die Datei löschen.</translation>
    </message>
    <message>
        <source>Use MP4 or WebM.</source>
        <translation>MP4 oder WebM benutzen.</translation>
    </message>
    <message>
        <source>Use the delta made for this version, or the whole new pack.</source>
        <translation>Benutzen Sie das Delta für diese Version oder das ganze neue Paket.</translation>
    </message>
    <message>
        <source>VLC {0} is here.</source>
        <translation>VLC {0} ist da.</translation>
    </message>
    <message>
        <source>VLC {0} is there; this program needs VLC 3.</source>
        <translation>VLC {0} ist da; dieses Programm braucht VLC 3.</translation>
    </message>
    <message>
        <source>VLC&apos;s library (libvlc 3) cannot be loaded ({0}).</source>
        <translation>Die VLC-Bibliothek (libvlc 3) lässt sich nicht laden ({0}).</translation>
    </message>
    <message>
        <source>VLC&apos;s library (libvlc 3) is not on this computer ({0}).</source>
        <translation>Die VLC-Bibliothek (libvlc 3) ist nicht auf diesem Computer ({0}).</translation>
    </message>
    <message>
        <source>VLC&apos;s library is there, but its plug-ins are not (package vlc-plugin-base).</source>
        <translation>Die VLC-Bibliothek ist da, aber ihre Erweiterungen nicht (Paket vlc-plugin-base).</translation>
    </message>
    <message>
        <source>What all lessons share has changed: {0}.</source>
        <translation>Was alle Lektionen gemeinsam haben, ist geändert: {0}.</translation>
    </message>
    <message>
        <source>Whether newer answers were lost is not known.</source>
        <translation>Ob neuere Antworten verloren gingen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Write the name of a folder into its first line, or empty it for “{0}”.</source>
        <translation>Den Namen eines Ordners in die erste Zeile schreiben oder die Datei für „{0}“ leeren.</translation>
    </message>
    <message>
        <source>a newer Empathy Studio</source>
        <translation>einem neueren Empathy Studio</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>einem anderen Tag</translation>
    </message>
    <message>
        <source>another publisher</source>
        <translation>einem anderen Herausgeber</translation>
    </message>
    <message>
        <source>bytes {0:,} to {1:,} of the pack differ from the seal.</source>
        <translation>Die Bytes {0:,} bis {1:,} des Pakets weichen vom Siegel ab.</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>cannot be read ({0})</source>
        <translation>lässt sich nicht lesen ({0})</translation>
    </message>
    <message>
        <source>cannot grow, because the disk is full</source>
        <translation>kann nicht wachsen, weil der Datenträger voll ist</translation>
    </message>
    <message>
        <source>claims {0} × {1} pixels; at most {2:,} are shown</source>
        <translation>gibt {0} × {1} Pixel an; höchstens {2:,} werden gezeigt</translation>
    </message>
    <message>
        <source>clips and pictures</source>
        <translation>Clips und Bilder</translation>
    </message>
    <message>
        <source>could not be read or written by the system</source>
        <translation>ließ sich vom System nicht lesen oder schreiben</translation>
    </message>
    <message>
        <source>course.json: the course is not translated into “{0}”.</source>
        <translation>course.json: Der Kurs ist nicht in „{0}“ übersetzt.</translation>
    </message>
    <message>
        <source>course.json: there is no lesson “{0}”.</source>
        <translation>course.json: Es gibt keine Lektion „{0}“.</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>has no readable {0} header</source>
        <translation>hat keinen lesbaren {0}-Kopf</translation>
    </message>
    <message>
        <source>has the format {0}, which never was</source>
        <translation>hat das Format {0}, das es nie gab</translation>
    </message>
    <message>
        <source>holds a character or a form that packs do not allow</source>
        <translation>enthält ein Zeichen oder eine Form, die Pakete nicht erlauben</translation>
    </message>
    <message>
        <source>how answers count</source>
        <translation>wie Antworten zählen</translation>
    </message>
    <message>
        <source>installing “{0}”</source>
        <translation>„{0}“ zu installieren</translation>
    </message>
    <message>
        <source>is a name that some systems keep for devices</source>
        <translation>ist ein Name, den manche Systeme für Geräte vorbehalten</translation>
    </message>
    <message>
        <source>is a name that the pack itself uses</source>
        <translation>ist ein Name, den das Paket selbst benutzt</translation>
    </message>
    <message>
        <source>is a text and claims to be media</source>
        <translation>ist ein Text und gibt sich als Medium aus</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>ist beschädigt</translation>
    </message>
    <message>
        <source>is deflated to a size that deflating never gives</source>
        <translation>ist auf eine Größe gepackt, die es so nie gibt</translation>
    </message>
    <message>
        <source>is deflated, though only texts may be</source>
        <translation>ist gepackt, obwohl nur Texte das sein dürfen</translation>
    </message>
    <message>
        <source>is larger than {0:,} bytes</source>
        <translation>ist größer als {0:,} Bytes</translation>
    </message>
    <message>
        <source>is locked by another program</source>
        <translation>ist durch ein anderes Programm gesperrt</translation>
    </message>
    <message>
        <source>is longer than {0} characters</source>
        <translation>ist länger als {0} Zeichen</translation>
    </message>
    <message>
        <source>is not a JSON file that can be read: {0}.</source>
        <translation>ist keine lesbare JSON-Datei: {0}.</translation>
    </message>
    <message>
        <source>is not a progress store, or its beginning is damaged</source>
        <translation>ist kein Fortschrittsspeicher, oder sein Anfang ist beschädigt</translation>
    </message>
    <message>
        <source>is not a {0} by its first bytes (known are: {1})</source>
        <translation>ist den ersten Bytes nach kein {0} (bekannt sind: {1})</translation>
    </message>
    <message>
        <source>is not written in the canonical way (a field twice, another order or another spelling)</source>
        <translation>ist nicht in der vorgeschriebenen Form (ein Feld doppelt, eine andere Reihenfolge oder Schreibweise)</translation>
    </message>
    <message>
        <source>is {0} by its first bytes, which is no {1} (known are: {2})</source>
        <translation>ist den ersten Bytes nach {0}, und das ist kein {1} (bekannt sind: {2})</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>er ist leer</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>er fehlt</translation>
    </message>
    <message>
        <source>it is not a progress store</source>
        <translation>es ist kein Fortschrittsspeicher</translation>
    </message>
    <message>
        <source>it is of an older version</source>
        <translation>er ist von einer älteren Version</translation>
    </message>
    <message>
        <source>it refers to {0}, which it does not hold</source>
        <translation>sie verweist auf {0}, was nicht darin steht</translation>
    </message>
    <message>
        <source>its header in the ZIP archive says something else than the manifest.</source>
        <translation>Die Angaben im ZIP-Archiv stimmen nicht mit dem Manifest überein.</translation>
    </message>
    <message>
        <source>its publisher, who says to be “{0}”, is not known here</source>
        <translation>Der Herausgeber, der sich „{0}“ nennt, ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>leads from {0} to {1}</source>
        <translation>führt von {0} zu {1}</translation>
    </message>
    <message>
        <source>lists something else than the manifest.</source>
        <translation>nennt etwas anderes als das Manifest.</translation>
    </message>
    <message>
        <source>may not be written</source>
        <translation>darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>media/{0} cannot be read ({1}).</source>
        <translation>media/{0} lässt sich nicht lesen ({1}).</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>names a file that is not allowed: {0!a} {1}</source>
        <translation>nennt eine Datei, die nicht erlaubt ist: {0!a} {1}</translation>
    </message>
    <message>
        <source>names a lesson twice</source>
        <translation>nennt eine Lektion zweimal</translation>
    </message>
    <message>
        <source>names the file {0!r} twice (capitals do not count)</source>
        <translation>nennt die Datei {0!r} zweimal (Großschreibung zählt nicht)</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>packs</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>scenes and ways</source>
        <translation>Szenen und Wege</translation>
    </message>
    <message>
        <source>skeleton</source>
        <translation>Gerüst</translation>
    </message>
    <message>
        <source>statement {0} is not what its hash says</source>
        <translation>Eintrag {0} ist nicht, was seine Prüfsumme sagt</translation>
    </message>
    <message>
        <source>switching to the new version</source>
        <translation>Wechsel zur neuen Version</translation>
    </message>
    <message>
        <source>the container</source>
        <translation>die Hülle</translation>
    </message>
    <message>
        <source>the directory</source>
        <translation>das Verzeichnis</translation>
    </message>
    <message>
        <source>the key of “{0}” has been replaced by a newer one</source>
        <translation>Der Schlüssel von „{0}“ wurde durch einen neueren ersetzt</translation>
    </message>
    <message>
        <source>the key of “{0}” is not for packs</source>
        <translation>Der Schlüssel von „{0}“ ist nicht für Pakete</translation>
    </message>
    <message>
        <source>the key of “{0}” was revoked</source>
        <translation>Der Schlüssel von „{0}“ wurde widerrufen</translation>
    </message>
    <message>
        <source>the pack does not begin as packs do.</source>
        <translation>Das Paket beginnt nicht, wie Pakete beginnen.</translation>
    </message>
    <message>
        <source>the place of statement {0} cannot be</source>
        <translation>Die Stelle von Eintrag {0} kann nicht sein</translation>
    </message>
    <message>
        <source>the statements of device {0} do not follow each other</source>
        <translation>die Einträge des Geräts {0} folgen nicht aufeinander</translation>
    </message>
    <message>
        <source>unpacks to more than {0} times its size</source>
        <translation>wird ausgepackt mehr als {0}-mal so groß</translation>
    </message>
    <message>
        <source>waiting for another installation to finish</source>
        <translation>warten, bis eine andere Installation fertig ist</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>{0:.1f} TB</source>
        <translation>{0:.1f} TB</translation>
    </message>
    <message>
        <source>{0} UTC</source>
        <translation>{0} UTC</translation>
    </message>
    <message>
        <source>{0} and {1:,} more</source>
        <translation>{0} und {1:,} weitere</translation>
    </message>
    <message>
        <source>{0} and {1} were deleted.</source>
        <translation>Gelöscht: {0} und {1}.</translation>
    </message>
    <message>
        <source>{0} are free; the answers kept here take {1}.</source>
        <translation>{0} sind frei; die Antworten hier brauchen {1}.</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} Bytes</translation>
    </message>
    <message>
        <source>{0} cannot be played ({1}).</source>
        <translation>{0} lässt sich nicht abspielen ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be played by VLC.</source>
        <translation>{0} lässt sich mit VLC nicht abspielen.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>{0} lässt sich nicht lesen ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); the default settings hold.</source>
        <translation>{0} lässt sich nicht lesen ({1}); es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}).</source>
        <translation>{0} lässt sich nicht schreiben ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); this run leaves no log.</source>
        <translation>{0} lässt sich nicht schreiben ({1}); von diesem Lauf bleibt kein Protokoll.</translation>
    </message>
    <message>
        <source>{0} ends {1:.0f} s too early; it is cut off.</source>
        <translation>{0} endet {1:.0f} s zu früh; etwas fehlt am Ende.</translation>
    </message>
    <message>
        <source>{0} has no picture that can be shown.</source>
        <translation>{0} hat kein Bild, das sich zeigen lässt.</translation>
    </message>
    <message>
        <source>{0} holds what it had been brought by {1}. The next bundle can begin there.</source>
        <translation>{0} hat, was bis {1} dorthin gebracht wurde. Die nächste Ergebnisdatei kann dort beginnen.</translation>
    </message>
    <message>
        <source>{0} is no picture that can be shown.</source>
        <translation>{0} ist kein Bild, das sich zeigen lässt.</translation>
    </message>
    <message>
        <source>{0} is not a kind of clip that is played here.</source>
        <translation>{0} ist keine Art von Clip, die hier abgespielt wird.</translation>
    </message>
    <message>
        <source>{0} is not a video of the kind its name says.</source>
        <translation>{0} ist kein Video der Art, die sein Name nennt.</translation>
    </message>
    <message>
        <source>{0} names {1}, which is not there.</source>
        <translation>{0} nennt {1}, das nicht da ist.</translation>
    </message>
    <message>
        <source>{0} of {1} were looked at.</source>
        <translation>Geprüft: {0} von {1}.</translation>
    </message>
    <message>
        <source>{0} plays the clips, as the settings say.</source>
        <translation>{0} spielt die Clips ab, wie in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>{0} plays the clips, since VLC is not here.</source>
        <translation>{0} spielt die Clips ab, weil VLC nicht da ist.</translation>
    </message>
    <message>
        <source>{0} plays the clips, since {1}, which the settings name, does not work here.</source>
        <translation>{0} spielt die Clips ab, weil {1}, das in den Einstellungen steht, hier nicht geht.</translation>
    </message>
    <message>
        <source>{0} plays the clips.</source>
        <translation>{0} spielt die Clips ab.</translation>
    </message>
    <message>
        <source>{0} stopped showing pictures.</source>
        <translation>{0} zeigt keine Bilder mehr.</translation>
    </message>
    <message>
        <source>{0} was written by a newer Empathy Studio (format {1}, known here: {2}); the default settings hold.</source>
        <translation>{0} stammt von einem neueren Empathy Studio (Format {1}, hier bekannt: {2}); es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>{0}, copy {1}</source>
        <translation>{0}, Kopie {1}</translation>
    </message>
    <message>
        <source>{0}, version {1}</source>
        <translation>{0}, Version {1}</translation>
    </message>
    <message>
        <source>{0}, version {1} ({2})</source>
        <translation>{0}, Version {1} ({2})</translation>
    </message>
    <message>
        <source>{0}: a file of the shelf is missing or cannot be read ({1}).</source>
        <translation>{0}: Eine Datei des Regals fehlt oder lässt sich nicht lesen ({1}).</translation>
    </message>
    <message>
        <source>{0}: a file of {1:,} bytes cannot be a pack.</source>
        <translation>{0}: Eine Datei von {1:,} Bytes kann kein Paket sein.</translation>
    </message>
    <message>
        <source>{0}: a record after number {1} cannot be understood ({2}).</source>
        <translation>{0}: Ein Eintrag nach Nummer {1} ist nicht zu verstehen ({2}).</translation>
    </message>
    <message>
        <source>{0}: an object in braces was expected.</source>
        <translation>{0}: Hier gehört ein Objekt in geschweiften Klammern hin.</translation>
    </message>
    <message>
        <source>{0}: another program is using the progress store, which must be made ready first.</source>
        <translation>{0}: Ein anderes Programm benutzt den Fortschrittsspeicher, der erst vorbereitet werden muss.</translation>
    </message>
    <message>
        <source>{0}: another version lies in its place.</source>
        <translation>{0}: An seiner Stelle liegt eine andere Version.</translation>
    </message>
    <message>
        <source>{0}: asks for an impossible lock.</source>
        <translation>{0}: verlangt ein unmögliches Schloss.</translation>
    </message>
    <message>
        <source>{0}: byte {1} is not UTF-8 text.</source>
        <translation>{0}: Byte {1} ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>{0}: cannot be made ({1}).</source>
        <translation>{0}: lässt sich nicht anlegen ({1}).</translation>
    </message>
    <message>
        <source>{0}: cannot be made ready: {1}.</source>
        <translation>{0}: lässt sich nicht vorbereiten: {1}.</translation>
    </message>
    <message>
        <source>{0}: cannot be opened ({1}).</source>
        <translation>{0}: lässt sich nicht öffnen ({1}).</translation>
    </message>
    <message>
        <source>{0}: cannot be read ({1}).</source>
        <translation>{0}: lässt sich nicht lesen ({1}).</translation>
    </message>
    <message>
        <source>{0}: cannot be read ({1}); the kiosk&apos;s defaults hold.</source>
        <translation>{0}: lässt sich nicht lesen ({1}); es gelten die Vorgaben des Kiosks.</translation>
    </message>
    <message>
        <source>{0}: cannot be read as a phrase list: {1}.</source>
        <translation>{0}: lässt sich nicht als Wortliste lesen: {1}.</translation>
    </message>
    <message>
        <source>{0}: cannot be read as texts: {1}.</source>
        <translation>{0}: lässt sich nicht als Texte lesen: {1}.</translation>
    </message>
    <message>
        <source>{0}: cannot be read at byte {1:,} ({2}).</source>
        <translation>{0}: lässt sich bei Byte {1:,} nicht lesen ({2}).</translation>
    </message>
    <message>
        <source>{0}: cannot be read to its end ({1}).</source>
        <translation>{0}: lässt sich nicht bis zum Ende lesen ({1}).</translation>
    </message>
    <message>
        <source>{0}: cannot be restored: {1}.</source>
        <translation>{0}: lässt sich nicht wiederherstellen: {1}.</translation>
    </message>
    <message>
        <source>{0}: cannot be understood ({1}).</source>
        <translation>{0}: ist nicht zu verstehen ({1}).</translation>
    </message>
    <message>
        <source>{0}: cannot be understood ({1}); the kiosk&apos;s defaults hold.</source>
        <translation>{0}: ist nicht zu verstehen ({1}); es gelten die Vorgaben des Kiosks.</translation>
    </message>
    <message>
        <source>{0}: cannot be used here: {1}.</source>
        <translation>{0}: lässt sich hier nicht verwenden: {1}.</translation>
    </message>
    <message>
        <source>{0}: cannot be written ({1}).</source>
        <translation>{0}: lässt sich nicht schreiben ({1}).</translation>
    </message>
    <message>
        <source>{0}: caption {1} ends before it starts ({2}).</source>
        <translation>{0}: Untertitel {1} endet, bevor er beginnt ({2}).</translation>
    </message>
    <message>
        <source>{0}: captions larger than {1:,} bytes.</source>
        <translation>{0}: Untertitel von mehr als {1:,} Bytes.</translation>
    </message>
    <message>
        <source>{0}: comes from “{1}”, but “{2}” was installed from {3}.</source>
        <translation>{0}: kommt von „{1}“, aber „{2}“ wurde von {3} installiert.</translation>
    </message>
    <message>
        <source>{0}: format: a whole number from 1 is missing.</source>
        <translation>{0}: format: Eine ganze Zahl ab 1 fehlt.</translation>
    </message>
    <message>
        <source>{0}: has the number of the installed version {1}, but other content.</source>
        <translation>{0}: hat die Nummer der installierten Version {1}, aber anderen Inhalt.</translation>
    </message>
    <message>
        <source>{0}: has {1:,} bytes but was sealed with {2:,}.</source>
        <translation>{0}: hat {1:,} Bytes, wurde aber mit {2:,} versiegelt.</translation>
    </message>
    <message>
        <source>{0}: holds a record of more than {1:,} bytes.</source>
        <translation>{0}: enthält einen Eintrag von mehr als {1:,} Bytes.</translation>
    </message>
    <message>
        <source>{0}: id: is “{1}”, but the file is named for “{2}”.</source>
        <translation>{0}: id: ist „{1}“, aber die Datei heißt nach „{2}“.</translation>
    </message>
    <message>
        <source>{0}: is a database of another program.</source>
        <translation>{0}: ist die Datenbank eines anderen Programms.</translation>
    </message>
    <message>
        <source>{0}: is a key of format {1}; this program knows {2}.</source>
        <translation>{0}: ist ein Schlüssel im Format {1}; dieses Programm kennt {2}.</translation>
    </message>
    <message>
        <source>{0}: is not a WebVTT file ({1}).</source>
        <translation>{0}: ist keine WebVTT-Datei ({1}).</translation>
    </message>
    <message>
        <source>{0}: is not a backup of before an update.</source>
        <translation>{0}: ist keine Sicherung von vor einer Aktualisierung.</translation>
    </message>
    <message>
        <source>{0}: is not a delta between two packs.</source>
        <translation>{0}: ist kein Delta zwischen zwei Paketen.</translation>
    </message>
    <message>
        <source>{0}: is not a file of this kind.</source>
        <translation>{0}: ist keine Datei dieser Art.</translation>
    </message>
    <message>
        <source>{0}: is not a file.</source>
        <translation>{0}: ist keine Datei.</translation>
    </message>
    <message>
        <source>{0}: is not a key file.</source>
        <translation>{0}: ist keine Schlüsseldatei.</translation>
    </message>
    <message>
        <source>{0}: is not a key of {1} bytes.</source>
        <translation>{0}: ist kein Schlüssel von {1} Bytes.</translation>
    </message>
    <message>
        <source>{0}: is not a publisher&apos;s key.</source>
        <translation>{0}: ist kein Schlüssel eines Herausgebers.</translation>
    </message>
    <message>
        <source>{0}: is not a readable course file: {1}.</source>
        <translation>{0}: ist keine lesbare Kursdatei: {1}.</translation>
    </message>
    <message>
        <source>{0}: is not text.</source>
        <translation>{0}: ist kein Text.</translation>
    </message>
    <message>
        <source>{0}: is of a newer program than this one.</source>
        <translation>{0}: ist von einem neueren Programm als diesem.</translation>
    </message>
    <message>
        <source>{0}: is version {1}, but version {2} was installed here already.</source>
        <translation>{0}: ist Version {1}, aber hier war schon Version {2} installiert.</translation>
    </message>
    <message>
        <source>{0}: its files on the shelf do not fit together.</source>
        <translation>{0}: Die Dateien im Regal passen nicht zusammen.</translation>
    </message>
    <message>
        <source>{0}: more than {1:,} captions.</source>
        <translation>{0}: mehr als {1:,} Untertitel.</translation>
    </message>
    <message>
        <source>{0}: needs Empathy Studio {1}; this is {2}.</source>
        <translation>{0}: braucht Empathy Studio {1}; dies ist {2}.</translation>
    </message>
    <message>
        <source>{0}: no backup was made, because {1:,} MB and {2:,} MB in reserve are needed and {3:,} MB are free.</source>
        <translation>{0}: Es wurde keine Sicherung gemacht, denn {1:,} MB und {2:,} MB Reserve werden gebraucht, und {3:,} MB sind frei.</translation>
    </message>
    <message>
        <source>{0}: nothing can be written there ({1}).</source>
        <translation>{0}: Dort lässt sich nichts schreiben ({1}).</translation>
    </message>
    <message>
        <source>{0}: nothing can be written there, because the disk is full.</source>
        <translation>{0}: Dort kann nichts geschrieben werden, weil der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>{0}: the answers in the learner&apos;s own words were not carried here.</source>
        <translation>{0}: Die Antworten in eigenen Worten wurden nicht hierher mitgebracht.</translation>
    </message>
    <message>
        <source>{0}: the attempt {1} has not ended, or was scored already.</source>
        <translation>{0}: Der Durchgang {1} ist nicht zu Ende oder wurde schon bewertet.</translation>
    </message>
    <message>
        <source>{0}: the backup before the update could not be made ({1}); nothing was changed.</source>
        <translation>{0}: Die Sicherung vor der Aktualisierung ließ sich nicht machen ({1}); es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{0}: the copy is not good ({1}).</source>
        <translation>{0}: Die Kopie ist nicht gut ({1}).</translation>
    </message>
    <message>
        <source>{0}: the delta is damaged.</source>
        <translation>{0}: Das Delta ist beschädigt.</translation>
    </message>
    <message>
        <source>{0}: the end of the file (manifest and directory) is damaged.</source>
        <translation>{0}: Das Ende der Datei (Manifest und Verzeichnis) ist beschädigt.</translation>
    </message>
    <message>
        <source>{0}: the end of the file changed while it was open.</source>
        <translation>{0}: Das Ende der Datei hat sich geändert, während sie offen war.</translation>
    </message>
    <message>
        <source>{0}: the file does not end in a seal, so it is not a pack or its end is missing.</source>
        <translation>{0}: Die Datei endet nicht mit einem Siegel; sie ist also kein Paket, oder ihr Ende fehlt.</translation>
    </message>
    <message>
        <source>{0}: the file ends at byte {1:,}.</source>
        <translation>{0}: Die Datei endet bei Byte {1:,}.</translation>
    </message>
    <message>
        <source>{0}: the file ends before byte {1:,}, within what was sealed.</source>
        <translation>{0}: Die Datei endet vor Byte {1:,}, mitten im Versiegelten.</translation>
    </message>
    <message>
        <source>{0}: the file is missing.</source>
        <translation>{0}: Die Datei fehlt.</translation>
    </message>
    <message>
        <source>{0}: the files do not fill the pack up to its tail.</source>
        <translation>{0}: Die Dateien füllen das Paket nicht bis zum Ende.</translation>
    </message>
    <message>
        <source>{0}: the first line names no folder.</source>
        <translation>{0}: Die erste Zeile nennt keinen Ordner.</translation>
    </message>
    <message>
        <source>{0}: the key&apos;s own signature does not fit.</source>
        <translation>{0}: Die eigene Signatur des Schlüssels passt nicht.</translation>
    </message>
    <message>
        <source>{0}: the lengths in the seal contradict each other.</source>
        <translation>{0}: Die Längen im Siegel widersprechen sich.</translation>
    </message>
    <message>
        <source>{0}: the list of chunks is shorter than the pack.</source>
        <translation>{0}: Die Liste der Abschnitte ist kürzer als das Paket.</translation>
    </message>
    <message>
        <source>{0}: the list of installed packs cannot be used ({1}).</source>
        <translation>{0}: Die Liste der installierten Pakete ist nicht zu gebrauchen ({1}).</translation>
    </message>
    <message>
        <source>{0}: the list of trusted keys is damaged.</source>
        <translation>{0}: Die Liste der vertrauten Schlüssel ist beschädigt.</translation>
    </message>
    <message>
        <source>{0}: the manifest names another publisher&apos;s key than the seal.</source>
        <translation>{0}: Das Manifest nennt den Schlüssel eines anderen Herausgebers als das Siegel.</translation>
    </message>
    <message>
        <source>{0}: the new store is not good ({1}).</source>
        <translation>{0}: Der neue Speicher ist nicht gut ({1}).</translation>
    </message>
    <message>
        <source>{0}: the pack is closed.</source>
        <translation>{0}: Das Paket ist geschlossen.</translation>
    </message>
    <message>
        <source>{0}: the pack is of format {1}, made with Empathy Studio {2}; this program reads format {3}.</source>
        <translation>{0}: Das Paket hat das Format {1}, gemacht mit Empathy Studio {2}; dieses Programm liest Format {3}.</translation>
    </message>
    <message>
        <source>{0}: the pack is sealed in format {1}; this program reads format {2}.</source>
        <translation>{0}: Das Paket ist im Format {1} versiegelt; dieses Programm liest Format {2}.</translation>
    </message>
    <message>
        <source>{0}: the progress store {1}.</source>
        <translation>{0}: Der Fortschrittsspeicher {1}.</translation>
    </message>
    <message>
        <source>{0}: the restored store cannot be put in place ({1}).</source>
        <translation>{0}: Der wiederhergestellte Speicher lässt sich nicht an seine Stelle setzen ({1}).</translation>
    </message>
    <message>
        <source>{0}: the seal at the end of the file is damaged.</source>
        <translation>{0}: Das Siegel am Ende der Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>{0}: the seal is made over chunks of an unknown size.</source>
        <translation>{0}: Das Siegel gilt für Abschnitte unbekannter Größe.</translation>
    </message>
    <message>
        <source>{0}: the seal names the {1} &apos;{2}&apos;, which is not one that packs use (&apos;{3}&apos;).</source>
        <translation>{0}: Das Siegel nennt als {1} &apos;{2}&apos;, was Pakete nicht benutzen (&apos;{3}&apos;).</translation>
    </message>
    <message>
        <source>{0}: the shelf cannot be changed ({1}).</source>
        <translation>{0}: Das Regal lässt sich nicht ändern ({1}).</translation>
    </message>
    <message>
        <source>{0}: the signature does not fit: the seal was altered or made with another key than it names.</source>
        <translation>{0}: Die Signatur passt nicht: Das Siegel wurde verändert oder mit einem anderen Schlüssel gemacht, als es nennt.</translation>
    </message>
    <message>
        <source>{0}: the store cannot be restored ({1}).</source>
        <translation>{0}: Der Speicher lässt sich nicht wiederherstellen ({1}).</translation>
    </message>
    <message>
        <source>{0}: there is no attempt {1}.</source>
        <translation>{0}: Es gibt keinen Durchgang {1}.</translation>
    </message>
    <message>
        <source>{0}: there is no learner {1}.</source>
        <translation>{0}: Es gibt niemanden mit der Kennung {1}.</translation>
    </message>
    <message>
        <source>{0}: there is no such file.</source>
        <translation>{0}: Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>{0}: this attempt belongs to another device.</source>
        <translation>{0}: Dieser Durchgang gehört einem anderen Gerät.</translation>
    </message>
    <message>
        <source>{0}: this attempt was erased.</source>
        <translation>{0}: Dieser Durchgang wurde gelöscht.</translation>
    </message>
    <message>
        <source>{0}: this lesson was gone on with in another window.</source>
        <translation>{0}: Diese Lektion ging in einem anderen Fenster weiter.</translation>
    </message>
    <message>
        <source>{0}: was changed after it was signed, or is signed with a key that is not trusted here.</source>
        <translation>{0}: wurde nach dem Signieren geändert oder ist mit einem Schlüssel signiert, dem hier nicht vertraut wird.</translation>
    </message>
    <message>
        <source>{0}: was cut short or damaged.</source>
        <translation>{0}: ist abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <source>{0}: was cut short.</source>
        <translation>{0}: ist abgeschnitten.</translation>
    </message>
    <message>
        <source>{0}: was last used by {1}, and this is {2}, which cannot read it. Nothing was changed.</source>
        <translation>{0}: wurde zuletzt von {1} benutzt; dies ist {2} und kann es nicht lesen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{0}: was made by a newer program.</source>
        <translation>{0}: stammt von einem neueren Programm.</translation>
    </message>
    <message>
        <source>{0}: was written by a newer Empathy Studio (it holds the change “{1}”).</source>
        <translation>{0}: stammt von einem neueren Empathy Studio (mit der Änderung „{1}“).</translation>
    </message>
    <message>
        <source>{0}: was written by a newer program.</source>
        <translation>{0}: stammt von einem neueren Programm.</translation>
    </message>
    <message>
        <source>{0}: was written by a newer program; the kiosk&apos;s defaults hold.</source>
        <translation>{0}: stammt von einem neueren Programm; es gelten die Vorgaben des Kiosks.</translation>
    </message>
    <message>
        <source>{0}: was written in a newer format ({1}).</source>
        <translation>{0}: ist in einem neueren Format geschrieben ({1}).</translation>
    </message>
    <message>
        <source>{0}: would become too large to be read again.</source>
        <translation>{0}: würde zu groß, um wieder gelesen zu werden.</translation>
    </message>
    <message>
        <source>{0}: written in course format {1}; this program reads up to format {2}.</source>
        <translation>{0}: ist im Kursformat {1} geschrieben; dieses Programm liest bis Format {2}.</translation>
    </message>
    <message>
        <source>{0}: {1} cannot be unpacked ({2}).</source>
        <translation>{0}: {1} lässt sich nicht auspacken ({2}).</translation>
    </message>
    <message>
        <source>{0}: {1} does not lie where a pack keeps it.</source>
        <translation>{0}: {1} liegt nicht da, wo ein Paket es aufhebt.</translation>
    </message>
    <message>
        <source>{0}: {1} does not unpack to the {2:,} bytes it claims.</source>
        <translation>{0}: {1} ergibt ausgepackt nicht die angegebenen {2:,} Bytes.</translation>
    </message>
    <message>
        <source>{0}: {1} is damaged; bytes {2:,} to {3:,} of the pack differ from the seal.</source>
        <translation>{0}: {1} ist beschädigt; die Bytes {2:,} bis {3:,} des Pakets weichen vom Siegel ab.</translation>
    </message>
    <message>
        <source>{0}: {1} is not a picture, clip or sound.</source>
        <translation>{0}: {1} ist weder Bild noch Clip noch Ton.</translation>
    </message>
    <message>
        <source>{0}: {1} is not the file that the manifest describes.</source>
        <translation>{0}: {1} ist nicht die Datei, die das Manifest beschreibt.</translation>
    </message>
    <message>
        <source>{0}: {1} is not the one that was sealed.</source>
        <translation>{0}: {1} ist nicht das, was versiegelt wurde.</translation>
    </message>
    <message>
        <source>{0}: {1} is too large to be read at once.</source>
        <translation>{0}: {1} ist zu groß, um auf einmal gelesen zu werden.</translation>
    </message>
    <message>
        <source>{0}: {1} needs {2}, but only {3} are free on this disk.</source>
        <translation>{0}: Um {1}, werden {2} gebraucht, aber auf diesem Datenträger sind nur {3} frei.</translation>
    </message>
    <message>
        <source>{0}: {1}, but no version of “{2}” is installed here.</source>
        <translation>{0}: {1}, aber hier ist keine Version von „{2}“ installiert.</translation>
    </message>
    <message>
        <source>{0}: {1}, but this is {2}.</source>
        <translation>{0}: {1}, aber dies ist {2}.</translation>
    </message>
    <message>
        <source>{0}: {1}; the default settings hold.</source>
        <translation>{0}: {1}; es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>“{0}” version {1}</source>
        <translation>„{0}“ Version {1}</translation>
    </message>
    <message>
        <source>“{0}”, version {1}, has the number of the installed version but other content. Ask its publisher why.</source>
        <translation>„{0}“, Version {1}, hat die Nummer der installierten Version, aber anderen Inhalt. Fragen Sie den Herausgeber, warum.</translation>
    </message>
    <message>
        <source>“{0}”, version {1}, is installed already.</source>
        <translation>„{0}“, Version {1}, ist schon installiert.</translation>
    </message>
    <message>
        <source>“{0}”, version {1}, is new here.</source>
        <translation>„{0}“, Version {1}, ist hier neu.</translation>
    </message>
    <message>
        <source>“{0}”, version {1}, is newer than version {2}, which is installed.</source>
        <translation>„{0}“, Version {1}, ist neuer als die installierte Version {2}.</translation>
    </message>
    <message>
        <source>“{0}”, version {1}, is older than version {2}, which is installed.</source>
        <translation>„{0}“, Version {1}, ist älter als die installierte Version {2}.</translation>
    </message>
    <message>
        <source>“{0}”, version {1}, is older than version {2}.</source>
        <translation>„{0}“, Version {1}, ist älter als Version {2}.</translation>
    </message>
    <message>
        <source>“{0}”, {1} × {2} at {3} Hz.</source>
        <translation>„{0}“, {1} × {2} bei {3} Hz.</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>Set this kiosk up</source>
        <translation>Diesen Kiosk einrichten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The system&apos;s, where it is spoken</source>
        <translation>Die des Systems, wenn es sie gibt</translation>
    </message>
    <message>
        <source>Choose the trainer&apos;s PIN</source>
        <translation>Trainer-PIN wählen</translation>
    </message>
    <message>
        <source>Trust your organisation&apos;s key</source>
        <translation>Dem Schlüssel Ihrer Organisation vertrauen</translation>
    </message>
    <message>
        <source>Add packs from a stick</source>
        <translation>Pakete vom Stick hinzufügen</translation>
    </message>
    <message>
        <source>Names of the learners, one in a line</source>
        <translation>Namen der Lernenden, einer je Zeile</translation>
    </message>
    <message>
        <source>Morning shift:
Ana García, 1041
Tom Becker, 1042</source>
        <translation>Frühschicht:
Ana García, 1041
Tom Becker, 1042</translation>
    </message>
    <message>
        <source>Start the kiosk when this account signs in</source>
        <translation>Kiosk starten, sobald sich dieses Konto anmeldet</translation>
    </message>
    <message>
        <source>Start the kiosk</source>
        <translation>Kiosk starten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>One in a line; a number after a comma if you use numbers. More can be added later.</source>
        <translation>Einer je Zeile; nach einem Komma die Nummer, falls Sie Nummern benutzen. Weitere können später dazukommen.</translation>
    </message>
    <message>
        <source>A line that ends in a colon begins a group: those below it belong to it.</source>
        <translation>Eine Zeile, die mit einem Doppelpunkt endet, beginnt eine Gruppe: Wer darunter steht, gehört dazu.</translation>
    </message>
    <message>
        <source>The language of the program itself. It changes at once.</source>
        <translation>Die Sprache des Programms selbst. Sie wechselt sofort.</translation>
    </message>
    <message>
        <source>Six things, under two minutes. Trainees sign in right afterwards.</source>
        <translation>Sechs Dinge, keine zwei Minuten. Gleich danach kann man sich anmelden.</translation>
    </message>
    <message>
        <source>The trainer&apos;s PIN</source>
        <translation>Trainer-PIN</translation>
    </message>
    <message>
        <source>Your organisation&apos;s key</source>
        <translation>Schlüssel Ihrer Organisation</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Who learns here</source>
        <translation>Wer hier lernt</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Dieser PC</translation>
    </message>
    <message>
        <source>It is set. The way out of the kiosk opens to it, or to the recovery code.</source>
        <translation>Sie ist festgelegt. Sie öffnet den Weg aus dem Kiosk, und der Wiederherstellungscode auch.</translation>
    </message>
    <message>
        <source>It opens the way out. A recovery code is shown once, in case the PIN is ever lost.</source>
        <translation>Sie öffnet den Weg hinaus. Falls sie verloren geht, wird einmal ein Wiederherstellungscode gezeigt.</translation>
    </message>
    <message>
        <source>Trusted here: {0}.</source>
        <translation>Vertraut wird hier: {0}.</translation>
    </message>
    <message>
        <source>A file that ends in .ekey, from whoever makes your packs. Without it each is asked about.</source>
        <translation>Eine Datei, die auf .ekey endet, von der Stelle, die Ihre Pakete macht. Ohne sie wird bei jedem gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) are here.</source>
        <translation>
            <numerusform>%n Lektion ist hier.</numerusform>
            <numerusform>%n Lektionen sind hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>No lessons are here yet.</source>
        <translation>Noch keine Lektionen hier.</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Captions stand</source>
        <translation>Untertitel stehen</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Tell what the pictures of clips show</source>
        <translation>Sagen, was in den Bildern der Clips zu sehen ist</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>No time limits: take your time with every answer</source>
        <translation>Keine Zeitgrenzen: Nimm dir für jede Antwort Zeit</translation>
    </message>
    <message>
        <source>Read every clip as text, without video</source>
        <translation>Jeden Clip als Text lesen, ohne Video</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Every change holds at once.</source>
        <translation>Jede Änderung gilt sofort.</translation>
    </message>
</context>
<context>
    <name>ShelfKeeper</name>
    <message>
        <source>“{0}” is at version {1} again.</source>
        <translation>„{0}“ ist wieder in Version {1}.</translation>
    </message>
    <message>
        <source>“{0}” is off the shelf. Results are kept.</source>
        <translation>„{0}“ steht nicht mehr im Regal. Die Ergebnisse bleiben.</translation>
    </message>
    <message>
        <source>Cleaned up: {0} are free again.</source>
        <translation>Aufgeräumt: {0} sind wieder frei.</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Hello, {0}</source>
        <translation>Hallo, {0}</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message numerus="yes">
        <source>%n new lesson(s)</source>
        <translation>
            <numerusform>%n neue Lektion</numerusform>
            <numerusform>%n neue Lektionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refresher(s) due</source>
        <translation>
            <numerusform>%n Auffrischung fällig</numerusform>
            <numerusform>%n Auffrischungen fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>You have done all there is. Play one again to see another way.</source>
        <translation>Du hast alles gespielt. Spiel eine noch einmal, um einen anderen Weg zu sehen.</translation>
    </message>
    <message>
        <source>You were in the middle of “{0}”, at {1}.</source>
        <translation>Du warst mitten in „{0}“, bei {1}.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>It is time to play “{0}” again, to keep it fresh.</source>
        <translation>Zeit, „{0}“ noch einmal zu spielen, damit es frisch bleibt.</translation>
    </message>
    <message>
        <source>Play it again</source>
        <translation>Noch einmal abspielen</translation>
    </message>
    <message>
        <source>Next on your path: “{0}”.</source>
        <translation>Als Nächstes auf deinem Weg: „{0}“.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} von {1} fertig</translation>
    </message>
    <message numerus="yes">
        <source>about %n min to go</source>
        <translation>
            <numerusform>noch etwa %n min</numerusform>
            <numerusform>noch etwa %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Language of {0}</source>
        <translation>Sprache von {0}</translation>
    </message>
    <message>
        <source>No lessons here yet</source>
        <translation>Hier gibt es noch keine Lektionen</translation>
    </message>
    <message>
        <source>Lessons come in packs, files that end in .epack. Add one from a stick or a folder.</source>
        <translation>Lektionen kommen in Paketen, Dateien, die auf .epack enden. Füge eines von einem Stick oder aus einem Ordner hinzu.</translation>
    </message>
    <message>
        <source>Add a pack</source>
        <translation>Paket hinzufügen</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Name oder Nummer</translation>
    </message>
    <message>
        <source>Find yourself by name or number</source>
        <translation>Finde dich mit Namen oder Nummer</translation>
    </message>
    <message>
        <source>Who is learning?</source>
        <translation>Wer lernt?</translation>
    </message>
    <message>
        <source>Enter my number</source>
        <translation>Meine Nummer eingeben</translation>
    </message>
    <message>
        <source>Add a learner</source>
        <translation>Jemanden hinzufügen</translation>
    </message>
    <message>
        <source>Go on as a guest</source>
        <translation>Als Gast weiter</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Nobody learns here yet. Add yourself, or go on as a guest.</source>
        <translation>Hier lernt noch niemand. Füge dich hinzu, oder mach als Gast weiter.</translation>
    </message>
    <message>
        <source>Nobody here is called that, or has that number.</source>
        <translation>Niemand hier heißt so oder hat diese Nummer.</translation>
    </message>
    <message>
        <source>Press your name. What you do is kept, also when the power fails.</source>
        <translation>Drück auf deinen Namen. Was du tust, bleibt erhalten, auch wenn der Strom ausfällt.</translation>
    </message>
    <message>
        <source>Number {0}</source>
        <translation>Nummer {0}</translation>
    </message>
</context>
<context>
    <name>SiteForm</name>
    <message>
        <source>Time without activity before the warning</source>
        <translation>Zeit ohne Bedienung bis zur Warnung</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Screen of the kiosk</source>
        <translation>Bildschirm des Kiosks</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>Der erste</translation>
    </message>
    <message>
        <source>{0} (not here now)</source>
        <translation>{0} (jetzt nicht da)</translation>
    </message>
    <message>
        <source>One may learn without a name, as a guest</source>
        <translation>Man darf ohne Namen lernen, als Gast</translation>
    </message>
    <message>
        <source>Ask “Are you still there?” after</source>
        <translation>„Bist du noch da?“ fragen nach</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
</context>
<context>
    <name>SkillBars</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>SpotView</name>
    <message>
        <source>I have found what there is</source>
        <translation>Ich habe gefunden, was da ist</translation>
    </message>
    <message>
        <source>Press the words above, or go to them with the arrow keys and press Space.</source>
        <translation>Drück oben auf die Wörter, oder geh mit den Pfeiltasten hin und drück die Leertaste.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n markiert</numerusform>
            <numerusform>%n markiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>Something in this program went wrong. What you did is kept.</source>
        <translation>In diesem Programm ist etwas schiefgegangen. Alles bisher Gemachte ist gespeichert.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>TakeInSheet</name>
    <message>
        <source>Take results in</source>
        <translation>Ergebnisse übernehmen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Taking the same file in again does no harm, and the order does not matter.</source>
        <translation>Dieselbe Datei noch einmal zu übernehmen schadet nicht, und die Reihenfolge ist gleich.</translation>
    </message>
    <message>
        <source>Nothing to take in lies there. Bundles end in .eresults, receipts in .receipt.</source>
        <translation>Dort liegt nichts zum Übernehmen. Ergebnisdateien enden auf .eresults, Quittungen auf .receipt.</translation>
    </message>
</context>
<context>
    <name>TapMark</name>
    <message>
        <source>Noted</source>
        <translation>Notiert</translation>
    </message>
</context>
<context>
    <name>TimeRing</name>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToldTime</name>
    <message>
        <source>Conversation {0} min</source>
        <translation>Gespräch {0} min</translation>
    </message>
    <message>
        <source>Your answers took {0} min</source>
        <translation>Deine Antworten brauchten {0} min</translation>
    </message>
    <message>
        <source>of {0} aimed at</source>
        <translation>bei angestrebten {0}</translation>
    </message>
</context>
<context>
    <name>TrainerGate</name>
    <message>
        <source>Trainer</source>
        <translation>Trainer</translation>
    </message>
</context>
<context>
    <name>TrainerPage</name>
    <message>
        <source>Trainer</source>
        <translation>Trainer</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>Zurück zum Kiosk</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Kiosk verlassen</translation>
    </message>
    <message>
        <source>Add packs from a stick</source>
        <translation>Pakete vom Stick hinzufügen</translation>
    </message>
    <message>
        <source>Publisher&apos;s key from a stick</source>
        <translation>Schlüssel eines Herausgebers vom Stick</translation>
    </message>
    <message>
        <source>Packs here</source>
        <translation>Pakete hier</translation>
    </message>
    <message>
        <source>Results to carry</source>
        <translation>Ergebnisse mitnehmen</translation>
    </message>
    <message>
        <source>Take results in</source>
        <translation>Ergebnisse übernehmen</translation>
    </message>
    <message>
        <source>One person&apos;s data</source>
        <translation>Daten einer Person</translation>
    </message>
    <message>
        <source>Support file</source>
        <translation>Supportdatei</translation>
    </message>
    <message>
        <source>Keep these choices</source>
        <translation>Diese Auswahl speichern</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Dieser Kiosk</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>Transcript</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>Close the transcript</source>
        <translation>Mitschrift schließen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>TypingDots</name>
    <message>
        <source>is typing</source>
        <translation>schreibt gerade</translation>
    </message>
</context>
<context>
    <name>VideoSurface</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>How the customer felt about it</source>
        <translation>Wie es für den Menschen am anderen Ende war</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In deinen eigenen Worten</translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation>Du hast geschrieben</translation>
    </message>
    <message>
        <source>(a recording)</source>
        <translation>(eine Aufnahme)</translation>
    </message>
    <message>
        <source>A model answer</source>
        <translation>Eine Musterantwort</translation>
    </message>
    <message>
        <source>What was given away</source>
        <translation>Was sich verraten hat</translation>
    </message>
    <message>
        <source>turning point</source>
        <translation>Wendepunkt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>noticed</source>
        <translation>bemerkt</translation>
    </message>
    <message>
        <source>What you found out</source>
        <translation>Was du herausgefunden hast</translation>
    </message>
    <message>
        <source>You know</source>
        <translation>Du weißt</translation>
    </message>
    <message>
        <source>Needed, and never learned</source>
        <translation>Nötig, und nie erfahren</translation>
    </message>
    <message>
        <source>When you advised</source>
        <translation>Als du geraten hast</translation>
    </message>
    <message>
        <source>Needed, and known by then</source>
        <translation>Nötig, und bis dahin bekannt</translation>
    </message>
    <message>
        <source>Needed, and only assumed</source>
        <translation>Nötig, und nur vermutet</translation>
    </message>
    <message>
        <source>What you decided</source>
        <translation>Was du entschieden hast</translation>
    </message>
    <message>
        <source>Granted in all: {0}.</source>
        <translation>Insgesamt gewährt: {0}.</translation>
    </message>
    <message>
        <source>Losing a customer costs {0}.</source>
        <translation>Einen Kunden zu verlieren kostet {0}.</translation>
    </message>
</context>
</TS>
