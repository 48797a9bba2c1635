<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ActCard</name>
    <message>
        <source>Rewind to here and try another way</source>
        <translation>Volver aquí y probar otro camino</translation>
    </message>
    <message>
        <source>As practice: your attempt stays as it is.</source>
        <translation>Como práctica: tu intento queda como está.</translation>
    </message>
    <message>
        <source>The turning point</source>
        <translation>El momento decisivo</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>Points: {0}</source>
        <translation>Puntos: {0}</translation>
    </message>
    <message>
        <source>It changed nothing between you.</source>
        <translation>No cambió nada entre vosotros.</translation>
    </message>
    <message>
        <source>It brought you closer.</source>
        <translation>Os acercó.</translation>
    </message>
    <message>
        <source>It set you apart.</source>
        <translation>Os distanció.</translation>
    </message>
    <message>
        <source>As the conversation went on, it cooled.</source>
        <translation>A medida que avanzaba la conversación, se enfrió.</translation>
    </message>
    <message>
        <source>As the conversation went on, it grew warmer.</source>
        <translation>A medida que avanzaba la conversación, se hizo más cálida.</translation>
    </message>
    <message>
        <source>You: {0}</source>
        <translation>Tú: {0}</translation>
    </message>
    <message>
        <source>Right: {0}</source>
        <translation>Correcto: {0}</translation>
    </message>
</context>
<context>
    <name>AddLearner</name>
    <message>
        <source>Add a learner</source>
        <translation>Añadir a alguien</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Number at the site, if there is one</source>
        <translation>Número en el centro, si lo hay</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una foto</translation>
    </message>
    <message>
        <source>Number (may stay empty)</source>
        <translation>Número (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>Imágenes ({0})</translation>
    </message>
</context>
<context>
    <name>AreYou</name>
    <message>
        <source>Are you {0}?</source>
        <translation>¿Eres {0}?</translation>
    </message>
    <message>
        <source>Yes, that is me</source>
        <translation>Sí, soy yo</translation>
    </message>
    <message>
        <source>No, somebody else</source>
        <translation>No, otra persona</translation>
    </message>
</context>
<context>
    <name>AskView</name>
    <message>
        <source>I know enough</source>
        <translation>Sé lo suficiente</translation>
    </message>
    <message>
        <source>What you know now</source>
        <translation>Lo que ya sabes</translation>
    </message>
    <message>
        <source>Nothing yet. Each question takes time; ask what you need.</source>
        <translation>Nada todavía. Cada pregunta lleva tiempo; pregunta lo que necesites.</translation>
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
        <translation>Esa es mi respuesta</translation>
    </message>
    <message>
        <source>Gap {0}</source>
        <translation>Hueco {0}</translation>
    </message>
</context>
<context>
    <name>BubbleView</name>
    <message>
        <source>You did: {0}</source>
        <translation>Hiciste: {0}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>On the phone</source>
        <translation>Por teléfono</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>Videollamada</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>Cara a cara</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>Mensajes de texto</translation>
    </message>
</context>
<context>
    <name>CharterSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What empathy means here</source>
        <translation>Qué significa aquí la empatía</translation>
    </message>
</context>
<context>
    <name>ChooseView</name>
    <message>
        <source>That is my answer</source>
        <translation>Esa es mi respuesta</translation>
    </message>
    <message numerus="yes">
        <source>Pick %n answer(s).</source>
        <translation>
            <numerusform>Elige %n respuesta.</numerusform>
            <numerusform>Elige %n respuestas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick {0} to {1} answers.</source>
        <translation>Elige de {0} a {1} respuestas.</translation>
    </message>
    <message numerus="yes">
        <source>%n picked.</source>
        <translation>
            <numerusform>%n elegida.</numerusform>
            <numerusform>%n elegidas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Play it again</source>
        <translation>Volver a reproducir</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Your words</source>
        <translation>Tus palabras</translation>
    </message>
    <message>
        <source>A model answer</source>
        <translation>Una respuesta modelo</translation>
    </message>
    <message>
        <source>How does yours compare? Only you and your trainer see this.</source>
        <translation>¿Cómo queda la tuya al lado? Esto solo lo veis tú y tu formador.</translation>
    </message>
    <message>
        <source>Keep my scores</source>
        <translation>Guardar mi valoración</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Go on without scoring</source>
        <translation>Seguir sin valorar</translation>
    </message>
</context>
<context>
    <name>ContinueView</name>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>CueLine</name>
    <message>
        <source>Cues and taps</source>
        <translation>Señales y toques</translation>
    </message>
    <message>
        <source>noticed</source>
        <translation>notada</translation>
    </message>
    <message>
        <source>noticed early</source>
        <translation>notada demasiado pronto</translation>
    </message>
    <message>
        <source>noticed late</source>
        <translation>notada demasiado tarde</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>no notada</translation>
    </message>
</context>
<context>
    <name>CuePart</name>
    <message>
        <source>What was given away: {0}</source>
        <translation>Lo que se dejó ver: {0}</translation>
    </message>
    <message>
        <source>Play this second: {0}</source>
        <translation>Reproducir este segundo: {0}</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Notada</translation>
    </message>
    <message>
        <source>Noticed early</source>
        <translation>Notada demasiado pronto</translation>
    </message>
    <message>
        <source>Noticed late</source>
        <translation>Notada demasiado tarde</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>No notada</translation>
    </message>
    <message>
        <source>You noticed {0} of {1}.</source>
        <translation>Notaste {0} de {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%n tap(s) where nothing was given away.</source>
        <translation>
            <numerusform>%n toque donde no se dejó ver nada.</numerusform>
            <numerusform>%n toques donde no se dejó ver nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>On average {0} s before it had passed.</source>
        <translation>De media, {0} s antes de que pasara.</translation>
    </message>
    <message>
        <source>On average {0} s after it had passed.</source>
        <translation>De media, {0} s después de que pasara.</translation>
    </message>
    <message>
        <source>careful</source>
        <translation>prudente</translation>
    </message>
    <message>
        <source>quick to tap</source>
        <translation>de dedo rápido</translation>
    </message>
    <message>
        <source>neither careful nor quick</source>
        <translation>ni prudente ni de dedo rápido</translation>
    </message>
    <message>
        <source>Telling cues from the rest: d′ {0}. Habit of tapping: c {1}, {2}.</source>
        <translation>Señales distinguidas del resto: d′ {0}. Tendencia a tocar: c {1}, {2}.</translation>
    </message>
    <message>
        <source>Above the line: cues, the taller the weightier; a tick was noticed, a cross was missed. Below: your taps; a dot is in time, an arrow early or late, a cross a false alarm.</source>
        <translation>Sobre la línea: las señales, más altas cuanto más peso tienen; con una marca, notada; con una cruz, no notada. Debajo: tus toques; un punto llegó a tiempo, una flecha pronto o tarde, una cruz fue una falsa alarma.</translation>
    </message>
</context>
<context>
    <name>CurveDot</name>
    <message>
        <source>the turning point</source>
        <translation>el momento decisivo</translation>
    </message>
    <message>
        <source>rapport {0}, {1} {2}</source>
        <translation>sintonía {0}, {1} {2}</translation>
    </message>
</context>
<context>
    <name>DebriefView</name>
    <message>
        <source>Debrief</source>
        <translation>Repaso</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>The lesson is over</source>
        <translation>La lección ha terminado</translation>
    </message>
    <message>
        <source>Warm end</source>
        <translation>Final cálido</translation>
    </message>
    <message>
        <source>Mixed end</source>
        <translation>Final agridulce</translation>
    </message>
    <message>
        <source>Cold end</source>
        <translation>Final frío</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Superada</translation>
    </message>
    <message>
        <source>Not passed yet</source>
        <translation>Aún no superada</translation>
    </message>
    <message>
        <source>Granted {0}</source>
        <translation>Concedido: {0}</translation>
    </message>
    <message>
        <source>How the customer felt about it</source>
        <translation>Cómo lo vivió el cliente</translation>
    </message>
    <message>
        <source>Each point is something you did. Press one to see what came of it, and why.</source>
        <translation>Cada punto es algo que hiciste. Pulsa uno para ver qué pasó después y por qué.</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Habilidades</translation>
    </message>
    <message>
        <source>Nothing was scored on this path.</source>
        <translation>En este camino no se puntuó nada.</translation>
    </message>
    <message>
        <source>What mattered to {0}</source>
        <translation>Lo que le importaba a {0}</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Con tus propias palabras</translation>
    </message>
    <message>
        <source>(a recording)</source>
        <translation>(una grabación)</translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation>Escribiste</translation>
    </message>
    <message>
        <source>A model answer</source>
        <translation>Una respuesta modelo</translation>
    </message>
    <message>
        <source>A line for your journal</source>
        <translation>Una línea para tu diario</translation>
    </message>
    <message>
        <source>What will you try the next time somebody calls?</source>
        <translation>¿Qué probarás la próxima vez que alguien llame?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Private. It stays on this machine.</source>
        <translation>Privado. Se queda en este equipo.</translation>
    </message>
    <message>
        <source>Back to the shelf</source>
        <translation>Volver al estante</translation>
    </message>
    <message>
        <source>Play the lesson again</source>
        <translation>Volver a jugar la lección</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Kept in your journal.</source>
        <translation>Guardado en tu diario.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Guardado como {0}.</translation>
    </message>
</context>
<context>
    <name>DecisionsCard</name>
    <message>
        <source>What you decided</source>
        <translation>Lo que decidiste</translation>
    </message>
    <message>
        <source>Granted in all: {0}.</source>
        <translation>Concedido en total: {0}.</translation>
    </message>
    <message>
        <source>Losing a customer costs {0}.</source>
        <translation>Perder a un cliente cuesta {0}.</translation>
    </message>
</context>
<context>
    <name>DigitGrid</name>
    <message>
        <source>Take the last digit back</source>
        <translation>Borrar la última cifra</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>What you found out</source>
        <translation>Lo que averiguaste</translation>
    </message>
    <message>
        <source>You know</source>
        <translation>Sabes</translation>
    </message>
    <message>
        <source>Needed, and never learned</source>
        <translation>Hacía falta y no lo supiste</translation>
    </message>
    <message>
        <source>When you advised</source>
        <translation>Cuando aconsejaste</translation>
    </message>
    <message>
        <source>Needed, and known by then</source>
        <translation>Hacía falta y ya lo sabías</translation>
    </message>
    <message>
        <source>Needed, and only assumed</source>
        <translation>Hacía falta y solo lo supusiste</translation>
    </message>
</context>
<context>
    <name>FeelView</name>
    <message>
        <source>Feelings</source>
        <translation>Sentimientos</translation>
    </message>
    <message>
        <source>How strong</source>
        <translation>Con qué fuerza</translation>
    </message>
    <message>
        <source>Pick a feeling on the wheel; then say it more exactly.</source>
        <translation>Elige un sentimiento en la rueda; después dilo con más precisión.</translation>
    </message>
    <message>
        <source>That is what I see</source>
        <translation>Eso es lo que veo</translation>
    </message>
    <message>
        <source>How strong is it? 1 is faint, 5 is overwhelming.</source>
        <translation>¿Con qué fuerza? 1 es leve, 5 es abrumador.</translation>
    </message>
    <message>
        <source>Or more exactly:</source>
        <translation>O con más precisión:</translation>
    </message>
</context>
<context>
    <name>Feelings</name>
    <message>
        <source>calm</source>
        <translation>calma</translation>
    </message>
    <message>
        <source>content</source>
        <translation>satisfacción</translation>
    </message>
    <message>
        <source>relieved</source>
        <translation>alivio</translation>
    </message>
    <message>
        <source>trusting</source>
        <translation>confianza</translation>
    </message>
    <message>
        <source>joyful</source>
        <translation>alegría</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>felicidad</translation>
    </message>
    <message>
        <source>grateful</source>
        <translation>gratitud</translation>
    </message>
    <message>
        <source>hopeful</source>
        <translation>esperanza</translation>
    </message>
    <message>
        <source>surprised</source>
        <translation>sorpresa</translation>
    </message>
    <message>
        <source>startled</source>
        <translation>sobresalto</translation>
    </message>
    <message>
        <source>confused</source>
        <translation>confusión</translation>
    </message>
    <message>
        <source>curious</source>
        <translation>curiosidad</translation>
    </message>
    <message>
        <source>afraid</source>
        <translation>miedo</translation>
    </message>
    <message>
        <source>worried</source>
        <translation>preocupación</translation>
    </message>
    <message>
        <source>nervous</source>
        <translation>nervios</translation>
    </message>
    <message>
        <source>overwhelmed</source>
        <translation>agobio</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>tristeza</translation>
    </message>
    <message>
        <source>disappointed</source>
        <translation>decepción</translation>
    </message>
    <message>
        <source>lonely</source>
        <translation>soledad</translation>
    </message>
    <message>
        <source>grieving</source>
        <translation>duelo</translation>
    </message>
    <message>
        <source>ashamed</source>
        <translation>vergüenza</translation>
    </message>
    <message>
        <source>embarrassed</source>
        <translation>apuro</translation>
    </message>
    <message>
        <source>guilty</source>
        <translation>culpa</translation>
    </message>
    <message>
        <source>insecure</source>
        <translation>inseguridad</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>enfado</translation>
    </message>
    <message>
        <source>irritated</source>
        <translation>irritación</translation>
    </message>
    <message>
        <source>frustrated</source>
        <translation>frustración</translation>
    </message>
    <message>
        <source>furious</source>
        <translation>furia</translation>
    </message>
    <message>
        <source>tired</source>
        <translation>cansancio</translation>
    </message>
    <message>
        <source>exhausted</source>
        <translation>agotamiento</translation>
    </message>
    <message>
        <source>bored</source>
        <translation>aburrimiento</translation>
    </message>
    <message>
        <source>resigned</source>
        <translation>resignación</translation>
    </message>
</context>
<context>
    <name>GrantView</name>
    <message>
        <source>What you may decide alone</source>
        <translation>Lo que puedes decidir por tu cuenta</translation>
    </message>
    <message numerus="yes">
        <source>%n more day(s)</source>
        <translation>
            <numerusform>%n día más</numerusform>
            <numerusform>%n días más</numerusform>
        </translation>
    </message>
    <message>
        <source>exception: {0}</source>
        <translation>excepción: {0}</translation>
    </message>
    <message>
        <source>asks the lead</source>
        <translation>pregunta al responsable</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>First screen</source>
        <translation>Pantalla inicial</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Jugar</translation>
    </message>
    <message>
        <source>Write lessons that branch, see them as a map, try any scene at once.</source>
        <translation>Escribe lecciones con caminos, míralas como un mapa y prueba cualquier escena al momento.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Add a pack</source>
        <translation>Añadir un paquete</translation>
    </message>
    <message>
        <source>Packs here</source>
        <translation>Paquetes aquí</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Empathy Studio</source>
        <translation>Empathy Studio</translation>
    </message>
    <message>
        <source>Practise conversations with customers: notice, say so in your own words, act on it.</source>
        <translation>Practica conversaciones con clientes: notar, decirlo con tus propias palabras y actuar en consecuencia.</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Versión {0}</translation>
    </message>
    <message>
        <source>No lessons yet. Add a pack, a file that ends in .epack, to begin.</source>
        <translation>Aún no hay lecciones. Para empezar, añade un paquete, un archivo que termina en .epack.</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n lección</numerusform>
            <numerusform>%n lecciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learner(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InstallSheet</name>
    <message>
        <source>Change the version of “{0}”</source>
        <translation>Cambiar la versión de «{0}»</translation>
    </message>
    <message>
        <source>Add “{0}”</source>
        <translation>Añadir «{0}»</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Go back to version {0}</source>
        <translation>Volver a la versión {0}</translation>
    </message>
    <message>
        <source>Go forward to version {0}</source>
        <translation>Avanzar a la versión {0}</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Check and mend</source>
        <translation>Comprobar y reparar</translation>
    </message>
    <message>
        <source>Add to the shelf</source>
        <translation>Poner en el estante</translation>
    </message>
    <message>
        <source>Compare these words with the publisher, by telephone or on paper, before you trust them.</source>
        <translation>Compara estas palabras con el editor, por teléfono o en papel, antes de confiar en él.</translation>
    </message>
    <message>
        <source>Trust this publisher</source>
        <translation>Confiar en este editor</translation>
    </message>
    <message>
        <source>Install it all the same</source>
        <translation>Instalarlo de todos modos</translation>
    </message>
    <message>
        <source>The publisher&apos;s key in ten words</source>
        <translation>La clave del editor en diez palabras</translation>
    </message>
</context>
<context>
    <name>Installer</name>
    <message>
        <source>To go back to an earlier version of a pack, or to take one off.</source>
        <translation>Para volver a una versión anterior de un paquete o para quitarlo.</translation>
    </message>
    <message>
        <source>To trust packs of “{0}” from now on.</source>
        <translation>Para confiar desde ahora en los paquetes de «{0}».</translation>
    </message>
    <message>
        <source>To install an older version, or one of another publisher.</source>
        <translation>Para instalar una versión anterior o la de otro editor.</translation>
    </message>
    <message>
        <source>Adding {0}</source>
        <translation>Añadiendo {0}</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 a 9</translation>
    </message>
    <message>
        <source>Pick the answer with this number</source>
        <translation>Elige la respuesta con este número</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Tap when you notice something; else pause and go on</source>
        <translation>Tocar cuando notes algo; si no, pausar y seguir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Arrows, Tab</source>
        <translation>Flechas, Tab</translation>
    </message>
    <message>
        <source>Move between answers</source>
        <translation>Pasar de una respuesta a otra</translation>
    </message>
    <message>
        <source>Pause and go on</source>
        <translation>Pausar y seguir</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>Atrás 5 segundos</translation>
    </message>
    <message>
        <source>Captions on or off</source>
        <translation>Subtítulos sí o no</translation>
    </message>
    <message>
        <source>Transcript on or off</source>
        <translation>Transcripción sí o no</translation>
    </message>
    <message>
        <source>Read the clip as text, or watch it</source>
        <translation>Leer el vídeo como texto o verlo</translation>
    </message>
    <message>
        <source>Show this sheet</source>
        <translation>Mostrar esta hoja</translation>
    </message>
    <message>
        <source>Leave; your place is kept</source>
        <translation>Salir; se guarda por dónde ibas</translation>
    </message>
</context>
<context>
    <name>LessonBar</name>
    <message>
        <source>Controls</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Leave the lesson; your place is kept</source>
        <translation>Salir de la lección; se guarda por dónde ibas</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>Atrás 5 segundos</translation>
    </message>
    <message>
        <source>How far the clip is</source>
        <translation>Por dónde va el vídeo</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Read it as text, without video</source>
        <translation>Leerlo como texto, sin vídeo</translation>
    </message>
    <message>
        <source>What empathy means here</source>
        <translation>Qué significa aquí la empatía</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>{0} ×</source>
        <translation>{0} ×</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Volumen</translation>
    </message>
</context>
<context>
    <name>LessonTile</name>
    <message>
        <source>Go on at {0}</source>
        <translation>Seguir en {0}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Refresher due</source>
        <translation>Toca repasar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecha</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>queda %n min</numerusform>
            <numerusform>quedan %n min</numerusform>
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
        <translation>Falta el vídeo «{0}»; se cuenta como texto.</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Your last answer is not kept yet. {0}</source>
        <translation>Tu última respuesta aún no está guardada. {0}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentarlo de nuevo</translation>
    </message>
    <message>
        <source>Your place could not be kept just now. {0}</source>
        <translation>Ahora mismo no se pudo guardar por dónde vas. {0}</translation>
    </message>
    <message>
        <source>{0} The lesson goes on with captions and transcript.</source>
        <translation>{0} La lección sigue con subtítulos y transcripción.</translation>
    </message>
    <message>
        <source>Read it as text</source>
        <translation>Leerlo como texto</translation>
    </message>
</context>
<context>
    <name>MailCard</name>
    <message>
        <source>From {0} to {1}</source>
        <translation>De {0} para {1}</translation>
    </message>
    <message>
        <source>Open “{0}”</source>
        <translation>Abrir «{0}»</translation>
    </message>
    <message>
        <source>Fold “{0}”</source>
        <translation>Plegar «{0}»</translation>
    </message>
</context>
<context>
    <name>MailView</name>
    <message>
        <source>You did: {0}</source>
        <translation>Hiciste: {0}</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sin asunto)</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>{0} wrote:</source>
        <translation>{0} escribió:</translation>
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
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Lo he leído</translation>
    </message>
    <message>
        <source>Add a pack</source>
        <translation>Añadir un paquete</translation>
    </message>
    <message>
        <source>Packs and updates (*.epack *.edelta)</source>
        <translation>Paquetes y actualizaciones (*.epack *.edelta)</translation>
    </message>
    <message>
        <source>To see results and the data of persons.</source>
        <translation>Para ver los resultados y los datos de las personas.</translation>
    </message>
    <message>
        <source>“{0}” is on the shelf.</source>
        <translation>«{0}» está en el estante.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Something in this program went wrong; the pack was not added. {0}</source>
        <translation>Algo falló en este programa; el paquete no se añadió. {0}</translation>
    </message>
</context>
<context>
    <name>MarkedWords</name>
    <message>
        <source>ready phrase</source>
        <translation>frase hecha</translation>
    </message>
    <message>
        <source>the customer&apos;s words</source>
        <translation>las palabras del cliente</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>el nombre</translation>
    </message>
    <message>
        <source>the feeling</source>
        <translation>el sentimiento</translation>
    </message>
    <message>
        <source>a next step</source>
        <translation>un paso siguiente</translation>
    </message>
</context>
<context>
    <name>MatchView</name>
    <message>
        <source>Press one on the left, then what belongs to it on the right.</source>
        <translation>Pulsa uno a la izquierda y después lo que le corresponde a la derecha.</translation>
    </message>
    <message>
        <source>These belong together</source>
        <translation>Estos van juntos</translation>
    </message>
</context>
<context>
    <name>Mirror</name>
    <message>
        <source>Your picture</source>
        <translation>Tu imagen</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy this</source>
        <translation>Copiar esto</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Your number</source>
        <translation>Tu número</translation>
    </message>
    <message>
        <source>Your number at the site</source>
        <translation>Tu número en el centro</translation>
    </message>
    <message>
        <source>Find me</source>
        <translation>Buscarme</translation>
    </message>
    <message>
        <source>Back to the tiles</source>
        <translation>Volver a las fichas</translation>
    </message>
    <message>
        <source>Nobody here has the number {0}.</source>
        <translation>Nadie aquí tiene el número {0}.</translation>
    </message>
</context>
<context>
    <name>NumberView</name>
    <message>
        <source>Your number</source>
        <translation>Tu número</translation>
    </message>
    <message>
        <source>That is my answer</source>
        <translation>Esa es mi respuesta</translation>
    </message>
</context>
<context>
    <name>OrderView</name>
    <message>
        <source>Put in order</source>
        <translation>Poner en orden</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Drag, use the arrows beside the list, or Ctrl with the arrow keys.</source>
        <translation>Arrastra, usa las flechas junto a la lista o Ctrl con las teclas de flecha.</translation>
    </message>
    <message>
        <source>That is my order</source>
        <translation>Ese es mi orden</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Take your time: switch the time limit off</source>
        <translation>Tómate tu tiempo: quitar el límite</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>PIN of {0}</source>
        <translation>PIN de {0}</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Tu PIN</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>That was not it. Try again.</source>
        <translation>No era ese. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>You may try again now.</source>
        <translation>Ya puedes intentarlo de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n cifra</numerusform>
            <numerusform>%n cifras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That was not it. Try again in %n second(s).</source>
        <translation>
            <numerusform>No era ese. Inténtalo de nuevo en %n segundo.</numerusform>
            <numerusform>No era ese. Inténtalo de nuevo en %n segundos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlayWindow</name>
    <message>
        <source>“{0}” was changed since you began it, so it starts again.</source>
        <translation>«{0}» ha cambiado desde que empezaste, así que comienza de nuevo.</translation>
    </message>
    <message>
        <source>“{0}” was changed since you began it. You go on at the nearest place that is still there.</source>
        <translation>«{0}» ha cambiado desde que empezaste. Sigues en el lugar más cercano que aún existe.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentarlo de nuevo</translation>
    </message>
</context>
<context>
    <name>PointPicture</name>
    <message>
        <source>{0} % from the left, {1} % from the top</source>
        <translation>{0} % desde la izquierda, {1} % desde arriba</translation>
    </message>
</context>
<context>
    <name>PointView</name>
    <message>
        <source>The picture</source>
        <translation>La imagen</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Press the place, or move the cross with the arrow keys.</source>
        <translation>Pulsa el lugar o mueve la cruz con las teclas de flecha.</translation>
    </message>
</context>
<context>
    <name>ProgressSheet</name>
    <message>
        <source>How far it is</source>
        <translation>Cuánto lleva</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stopping, and removing what was half done …</source>
        <translation>Deteniendo y quitando lo que quedó a medias …</translation>
    </message>
</context>
<context>
    <name>RapportCurve</name>
    <message>
        <source>Rapport over the conversation</source>
        <translation>La sintonía a lo largo de la conversación</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>cálida</translation>
    </message>
    <message>
        <source>even</source>
        <translation>neutra</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>fría</translation>
    </message>
    <message>
        <source>turning point</source>
        <translation>momento decisivo</translation>
    </message>
</context>
<context>
    <name>RateView</name>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>{0} of {1} rated</source>
        <translation>{0} de {1} valoradas</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Press the lines that give something away, then go on.</source>
        <translation>Pulsa las líneas que dejan ver algo y sigue.</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Nothing is said here.</source>
        <translation>Aquí no se dice nada.</translation>
    </message>
    <message numerus="yes">
        <source>(%n second(s) of silence)</source>
        <translation>
            <numerusform>(%n segundo de silencio)</numerusform>
            <numerusform>(%n segundos de silencio)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordPart</name>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Verlo</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Quedarme con esta</translation>
    </message>
    <message>
        <source>Length of the recording</source>
        <translation>Duración de la grabación</translation>
    </message>
    <message numerus="yes">
        <source>At most %n second(s).</source>
        <translation>
            <numerusform>Como máximo %n segundo.</numerusform>
            <numerusform>Como máximo %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The microphone cannot be used: {0}</source>
        <translation>No se puede usar el micrófono: {0}</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Grabar otra vez</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>Or write what you would say:</source>
        <translation>O escribe lo que dirías:</translation>
    </message>
    <message>
        <source>There is no microphone here, so write what you would say.</source>
        <translation>Aquí no hay micrófono, así que escribe lo que dirías.</translation>
    </message>
</context>
<context>
    <name>ReflectView</name>
    <message>
        <source>A few words are enough.</source>
        <translation>Bastan unas palabras.</translation>
    </message>
    <message>
        <source>Your journal</source>
        <translation>Tu diario</translation>
    </message>
    <message>
        <source>My trainer may read this</source>
        <translation>Mi formador puede leer esto</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Private. It stays on this machine unless you share it.</source>
        <translation>Privado. Se queda en este equipo, salvo que lo compartas.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>ReplyView</name>
    <message>
        <source>Your answer, in your own words</source>
        <translation>Tu respuesta, con tus propias palabras</translation>
    </message>
    <message>
        <source>To: {0}</source>
        <translation>Para: {0}</translation>
    </message>
    <message>
        <source>Subject: {0}</source>
        <translation>Asunto: {0}</translation>
    </message>
    <message>
        <source>What you would say, in your own words</source>
        <translation>Lo que dirías, con tus propias palabras</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escribe un mensaje</translation>
    </message>
    <message>
        <source>Write your e-mail</source>
        <translation>Escribe tu correo</translation>
    </message>
    <message>
        <source>Write a text message</source>
        <translation>Escribe un mensaje de texto</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Decirlo</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n palabra</numerusform>
            <numerusform>%n palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>al menos {0}</translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation>como máximo {0}</translation>
    </message>
    <message>
        <source>Ctrl and Enter to send</source>
        <translation>Ctrl e Intro para enviar</translation>
    </message>
    <message>
        <source>A ready phrase:</source>
        <translation>Una frase hecha:</translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <source>{0} of {1} points</source>
        <translation>{0} de {1} puntos</translation>
    </message>
    <message>
        <source>On to: {0}</source>
        <translation>Se pasa a: {0}</translation>
    </message>
</context>
<context>
    <name>SelfTile</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Pequeños</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normales</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grandes</translation>
    </message>
    <message>
        <source>Captions stand</source>
        <translation>Los subtítulos van</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>No time limits: take your time with every answer</source>
        <translation>Sin límites de tiempo: tómate el tuyo en cada respuesta</translation>
    </message>
    <message>
        <source>Read every clip as text, without video</source>
        <translation>Leer cada vídeo como texto, sin verlo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>Sign out</source>
        <translation>Salir de mi sesión</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Hello, {0}</source>
        <translation>Hola, {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n new lesson(s)</source>
        <translation>
            <numerusform>%n lección nueva</numerusform>
            <numerusform>%n lecciones nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refresher(s) due</source>
        <translation>
            <numerusform>%n repaso pendiente</numerusform>
            <numerusform>%n repasos pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>You have done all there is. Play one again to see another way.</source>
        <translation>Ya has hecho todo lo que hay. Vuelve a jugar una para ver otro camino.</translation>
    </message>
    <message>
        <source>You were in the middle of “{0}”, at {1}.</source>
        <translation>Estabas a mitad de «{0}», en {1}.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>It is time to play “{0}” again, to keep it fresh.</source>
        <translation>Es hora de volver a jugar «{0}», para tenerla fresca.</translation>
    </message>
    <message>
        <source>Play it again</source>
        <translation>Volver a reproducir</translation>
    </message>
    <message>
        <source>Next on your path: “{0}”.</source>
        <translation>Lo siguiente en tu camino: «{0}».</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} de {1} hechas</translation>
    </message>
    <message numerus="yes">
        <source>about %n min to go</source>
        <translation>
            <numerusform>falta %n min más o menos</numerusform>
            <numerusform>faltan unos %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Language of {0}</source>
        <translation>Idioma de {0}</translation>
    </message>
    <message>
        <source>No lessons here yet</source>
        <translation>Aquí aún no hay lecciones</translation>
    </message>
    <message>
        <source>Lessons come in packs, files that end in .epack. Add one from a stick or a folder.</source>
        <translation>Las lecciones vienen en paquetes, archivos que terminan en .epack. Añade uno desde una memoria USB o una carpeta.</translation>
    </message>
    <message>
        <source>Add a pack</source>
        <translation>Añadir un paquete</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Nombre o número</translation>
    </message>
    <message>
        <source>Find yourself by name or number</source>
        <translation>Búscate por nombre o número</translation>
    </message>
    <message>
        <source>Who is learning?</source>
        <translation>¿Quién aprende?</translation>
    </message>
    <message>
        <source>Enter my number</source>
        <translation>Introducir mi número</translation>
    </message>
    <message>
        <source>Add a learner</source>
        <translation>Añadir a alguien</translation>
    </message>
    <message>
        <source>Go on as a guest</source>
        <translation>Seguir como invitado</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Nobody learns here yet. Add yourself, or go on as a guest.</source>
        <translation>Aquí aún no aprende nadie. Añádete o sigue como invitado.</translation>
    </message>
    <message>
        <source>Nobody here is called that, or has that number.</source>
        <translation>Nadie aquí se llama así ni tiene ese número.</translation>
    </message>
    <message>
        <source>Press your name. What you do is kept, also when the power fails.</source>
        <translation>Pulsa tu nombre. Lo que haces se guarda, aunque se vaya la luz.</translation>
    </message>
    <message>
        <source>Number {0}</source>
        <translation>Número {0}</translation>
    </message>
</context>
<context>
    <name>SkillBars</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>SpotView</name>
    <message>
        <source>I have found what there is</source>
        <translation>He encontrado lo que hay</translation>
    </message>
    <message>
        <source>Press the words above, or go to them with the arrow keys and press Space.</source>
        <translation>Pulsa las palabras de arriba, o ve a ellas con las flechas y pulsa Espacio.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n marca</numerusform>
            <numerusform>%n marcas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TapMark</name>
    <message>
        <source>Noted</source>
        <translation>Anotado</translation>
    </message>
</context>
<context>
    <name>TimeRing</name>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToldTime</name>
    <message>
        <source>Conversation {0} min</source>
        <translation>Conversación {0} min</translation>
    </message>
    <message>
        <source>Your answers took {0} min</source>
        <translation>Tus respuestas llevaron {0} min</translation>
    </message>
    <message>
        <source>of {0} aimed at</source>
        <translation>de {0} previstos</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Close the transcript</source>
        <translation>Cerrar la transcripción</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>TypingDots</name>
    <message>
        <source>is typing</source>
        <translation>está escribiendo</translation>
    </message>
</context>
<context>
    <name>VideoSurface</name>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>How the customer felt about it</source>
        <translation>Cómo lo vivió el cliente</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Habilidades</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Con tus propias palabras</translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation>Escribiste</translation>
    </message>
    <message>
        <source>(a recording)</source>
        <translation>(una grabación)</translation>
    </message>
    <message>
        <source>A model answer</source>
        <translation>Una respuesta modelo</translation>
    </message>
    <message>
        <source>What was given away</source>
        <translation>Lo que se dejó ver</translation>
    </message>
    <message>
        <source>turning point</source>
        <translation>momento decisivo</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>no notada</translation>
    </message>
    <message>
        <source>noticed</source>
        <translation>notada</translation>
    </message>
    <message>
        <source>What you found out</source>
        <translation>Lo que averiguaste</translation>
    </message>
    <message>
        <source>You know</source>
        <translation>Sabes</translation>
    </message>
    <message>
        <source>Needed, and never learned</source>
        <translation>Hacía falta y no lo supiste</translation>
    </message>
    <message>
        <source>When you advised</source>
        <translation>Cuando aconsejaste</translation>
    </message>
    <message>
        <source>Needed, and known by then</source>
        <translation>Hacía falta y ya lo sabías</translation>
    </message>
    <message>
        <source>Needed, and only assumed</source>
        <translation>Hacía falta y solo lo supusiste</translation>
    </message>
    <message>
        <source>What you decided</source>
        <translation>Lo que decidiste</translation>
    </message>
    <message>
        <source>Granted in all: {0}.</source>
        <translation>Concedido en total: {0}.</translation>
    </message>
    <message>
        <source>Losing a customer costs {0}.</source>
        <translation>Perder a un cliente cuesta {0}.</translation>
    </message>
</context>
<context>
    <name>ClipFaults</name>
    <message>
        <source>{0} The lesson goes on by itself when it is back.</source>
        <translation>{0} La lección sigue por sí sola en cuanto vuelva.</translation>
    </message>
    <message>
        <source>{0} The lesson goes on with captions and transcript.</source>
        <translation>{0} La lección sigue con subtítulos y transcripción.</translation>
    </message>
    <message>
        <source>Read it as text</source>
        <translation>Leerlo como texto</translation>
    </message>
</context>
</TS>
