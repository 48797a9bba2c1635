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
        <translation>Privat. Es bleibt auf diesem Rechner.</translation>
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
        <translation>Noch keine Lektionen. Füge zum Anfang ein Paket hinzu, eine Datei, die auf .epack endet.</translation>
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
            <numerusform>%n Lernende</numerusform>
            <numerusform>%n Lernende</numerusform>
        </translation>
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
        <translation>Vergleiche diese Wörter mit dem Herausgeber, am Telefon oder auf Papier, bevor du ihm vertraust.</translation>
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
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ich habe das gelesen</translation>
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
    <name>PinPad</name>
    <message>
        <source>PIN of {0}</source>
        <translation>PIN von {0}</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Deine PIN</translation>
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
        <translation>Das war sie nicht. Versuch es noch einmal.</translation>
    </message>
    <message>
        <source>You may try again now.</source>
        <translation>Du kannst es jetzt noch einmal versuchen.</translation>
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
            <numerusform>Das war sie nicht. Versuch es in %n Sekunde noch einmal.</numerusform>
            <numerusform>Das war sie nicht. Versuch es in %n Sekunden noch einmal.</numerusform>
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
</TS>
