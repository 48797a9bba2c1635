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
    <name>Actions</name>
    <message>
        <source>First screen</source>
        <translation>Pantalla inicial</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Jugar</translation>
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
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
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
    <name>CarrySheet</name>
    <message>
        <source>Results to carry</source>
        <translation>Llevarse los resultados</translation>
    </message>
    <message>
        <source>Without names</source>
        <translation>Sin nombres</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>What is new since the receipt of {0}</source>
        <translation>Lo nuevo desde el recibo del {0}</translation>
    </message>
    <message>
        <source>They stay here</source>
        <translation>Se quedan aquí</translation>
    </message>
    <message>
        <source>Sealed: only “{0}” can read them</source>
        <translation>Selladas: solo «{0}» puede leerlas</translation>
    </message>
    <message>
        <source>They go along, so that a lesson can be gone on with on another kiosk at the same second</source>
        <translation>Van incluidas, para poder seguir una lección en otro quiosco en el mismo punto</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a buscar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>A signed file, and beside it the key to check it by.</source>
        <translation>Un archivo firmado y, al lado, la clave para comprobarlo.</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>What learners wrote in their own words</source>
        <translation>Lo que los alumnos escribieron con sus propias palabras</translation>
    </message>
    <message>
        <source>Everybody gets another name, the same each time.</source>
        <translation>Cada persona recibe otro nombre, siempre el mismo.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Adónde</translation>
    </message>
    <message>
        <source>Where it is taken in, this machine&apos;s key must read:</source>
        <translation>Donde se incorporen, la clave de este equipo debe leerse así:</translation>
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
    <name>ChooseOne</name>
    <message>
        <source>Look again</source>
        <translation>Volver a buscar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ChoosePin</name>
    <message>
        <source>Choose the trainer&apos;s PIN</source>
        <translation>Elegir el PIN del formador</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>El mismo otra vez</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Guardar este PIN</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It guards what is for the trainer alone: whom to trust, and the way out of the kiosk.</source>
        <translation>Protege lo que es solo para el formador: en quién se confía y la salida del quiosco.</translation>
    </message>
    <message>
        <source>PIN, 4 digits or more</source>
        <translation>PIN, 4 cifras o más</translation>
    </message>
    <message>
        <source>Digits only, so that it can be entered on a touch screen.</source>
        <translation>Solo cifras, para poder introducirlo en una pantalla táctil.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Los dos no coinciden.</translation>
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
    <name>CountRing</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
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
    <name>Desk</name>
    <message>
        <source>Plug in a stick with the key (a file that ends in .ekey), then look again.</source>
        <translation>Conecte una memoria USB con la clave (un archivo que termina en .ekey) y vuelva a buscar.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s key</source>
        <translation>Clave de su organización</translation>
    </message>
    <message>
        <source>Choose one; you see what it is before anything changes.</source>
        <translation>Elija uno; verá qué es antes de que cambie nada.</translation>
    </message>
    <message>
        <source>Plug in a stick with packs (files that end in .epack), then look again.</source>
        <translation>Conecte una memoria USB con paquetes (archivos que terminan en .epack) y vuelva a buscar.</translation>
    </message>
    <message>
        <source>Add packs from a stick</source>
        <translation>Añadir paquetes de una memoria USB</translation>
    </message>
    <message>
        <source>Health, settings and the end of the log in one file, without names of persons.</source>
        <translation>Estado, ajustes y el final del registro del programa en un archivo, sin nombres de personas.</translation>
    </message>
    <message>
        <source>Support file</source>
        <translation>Archivo de soporte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>The key of “{0}” is not trusted here any more.</source>
        <translation>Aquí ya no se confía en la clave de «{0}».</translation>
    </message>
    <message>
        <source>Packs of “{0}” are taken here from now on.</source>
        <translation>Desde ahora se aceptan aquí los paquetes de «{0}».</translation>
    </message>
    <message>
        <source>“{0}” is on the shelf.</source>
        <translation>«{0}» está en el estante.</translation>
    </message>
    <message>
        <source>The support file is {0}.</source>
        <translation>El archivo de soporte es {0}.</translation>
    </message>
    <message>
        <source>Something in this program went wrong; nothing was changed. {0}</source>
        <translation>Algo falló en este programa; no se cambió nada. {0}</translation>
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
    <name>FileRow</name>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conocido</translation>
    </message>
    <message>
        <source>Key not known</source>
        <translation>Clave desconocida</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Results of {0}</source>
        <translation>Resultados de {0}</translation>
    </message>
    <message>
        <source>Receipt of {0}</source>
        <translation>Recibo de {0}</translation>
    </message>
    <message>
        <source>Made {0}</source>
        <translation>Creado el {0}</translation>
    </message>
    <message>
        <source>without names</source>
        <translation>sin nombres</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Incorporar</translation>
    </message>
    <message>
        <source>Take it in again</source>
        <translation>Volver a incorporar</translation>
    </message>
    <message>
        <source>Compare these ten words with the trainer&apos;s page of that machine before you trust it:</source>
        <translation>Compare estas diez palabras con la página del formador de aquel equipo antes de confiar en él:</translation>
    </message>
    <message>
        <source>The words are the same: trust it</source>
        <translation>Las palabras coinciden: confiar</translation>
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
    <name>HealthList</name>
    <message>
        <source>Health</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
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
        <translation>Escribir lecciones con caminos, verlas como un mapa y probar cualquier escena al momento.</translation>
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
        <translation>Practicar conversaciones con clientes: notar, decirlo con palabras propias y actuar en consecuencia.</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Versión {0}</translation>
    </message>
    <message>
        <source>No lessons yet. Add a pack, a file that ends in .epack, to begin.</source>
        <translation>Aún no hay lecciones. Para empezar, añadir un paquete: un archivo que termina en .epack.</translation>
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
            <numerusform>%n alumno</numerusform>
            <numerusform>%n alumnos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdleCard</name>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigues ahí?</translation>
    </message>
    <message>
        <source>Everything you did is kept. When you sign in again, you go on at this very place.</source>
        <translation>Todo lo que has hecho está guardado. Cuando vuelvas a entrar, seguirás justo aquí.</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>Aquí estoy</translation>
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
        <translation>Pasar a la versión {0}</translation>
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
        <translation>Compare estas palabras con el editor, por teléfono o en papel, antes de confiar en él.</translation>
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
    <name>KeySheet</name>
    <message>
        <source>The key of “{0}”</source>
        <translation>La clave de «{0}»</translation>
    </message>
    <message>
        <source>The words are the same: trust it</source>
        <translation>Las palabras coinciden: confiar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Compare these words with your organisation, by telephone or on paper. From then on its packs</source>
        <translation>Compare estas palabras con su organización, por teléfono o en papel. Después, sus paquetes</translation>
    </message>
    <message>
        <source>are taken here without another question.</source>
        <translation>se aceptan aquí sin más preguntas.</translation>
    </message>
    <message>
        <source>A newer key of “{0}”</source>
        <translation>Una clave más nueva de «{0}»</translation>
    </message>
    <message>
        <source>The key that is trusted here vouches for it, so there are no words to compare.</source>
        <translation>La clave en la que aquí se confía responde por ella, así que no hay palabras que comparar.</translation>
    </message>
    <message>
        <source>Take the newer key</source>
        <translation>Aceptar la clave más nueva</translation>
    </message>
    <message>
        <source>The key of “{0}” was revoked</source>
        <translation>La clave de «{0}» fue revocada</translation>
    </message>
    <message>
        <source>Its owner says that nobody should trust it any more. Packs with it are not taken here then.</source>
        <translation>Según su titular, nadie debe confiar más en ella. Los paquetes con ella ya no se aceptarán aquí.</translation>
    </message>
    <message>
        <source>Stop trusting it</source>
        <translation>Dejar de confiar en ella</translation>
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
        <source>Tell what the picture shows, or not</source>
        <translation>Decir qué muestra la imagen, o no</translation>
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
    <name>KioskWindow</name>
    <message>
        <source>Empathy Studio</source>
        <translation>Empathy Studio</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Lo he leído</translation>
    </message>
    <message>
        <source>For the trainer&apos;s page, and the way out of the kiosk.</source>
        <translation>Para la página del formador y la salida del quiosco.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>To set this kiosk up.</source>
        <translation>Para preparar este quiosco.</translation>
    </message>
    <message>
        <source>To leave the kiosk.</source>
        <translation>Para salir del quiosco.</translation>
    </message>
    <message>
        <source>Something in this program went wrong. What you did is kept; sign in again to go on.</source>
        <translation>Algo falló en este programa. Lo que has hecho está guardado; vuelve a entrar para seguir.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
        <source>Tell what the picture shows</source>
        <translation>Decir qué muestra la imagen</translation>
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
    <name>NotYet</name>
    <message>
        <source>Empathy Studio</source>
        <translation>Empathy Studio</translation>
    </message>
    <message>
        <source>This PC cannot show its lessons yet</source>
        <translation>Este PC aún no puede mostrar sus lecciones</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentarlo de nuevo</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Salir del quiosco</translation>
    </message>
    <message numerus="yes">
        <source>It tries again by itself in %n second(s).</source>
        <translation>
            <numerusform>Se intenta de nuevo por sí solo en %n segundo.</numerusform>
            <numerusform>Se intenta de nuevo por sí solo en %n segundos.</numerusform>
        </translation>
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
    <name>PackRow</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Versión {0}</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>desde el {0}</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>de {0}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Go back to version {0}</source>
        <translation>Volver a la versión {0}</translation>
    </message>
    <message>
        <source>Go forward to version {0}</source>
        <translation>Pasar a la versión {0}</translation>
    </message>
    <message>
        <source>Nobody can play it here any more. Results are kept. It frees {0}.</source>
        <translation>Aquí ya nadie podrá jugarlo. Los resultados se conservan. Se liberan {0}.</translation>
    </message>
</context>
<context>
    <name>PacksSheet</name>
    <message>
        <source>Packs on this machine</source>
        <translation>Paquetes en este equipo</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Let go of earlier versions, and of what interrupted installations left.</source>
        <translation>Borrar las versiones anteriores y lo que dejaron las instalaciones interrumpidas.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No packs yet. Add one: a file that ends in .epack.</source>
        <translation>Aún no hay paquetes. Añada uno: un archivo que termina en .epack.</translation>
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
    <name>PeopleSheet</name>
    <message>
        <source>One person&apos;s data</source>
        <translation>Datos de una persona</translation>
    </message>
    <message>
        <source>A part of the name, or the number</source>
        <translation>Una parte del nombre o el número</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>A person may ask for everything that is kept of them, and may ask to be forgotten.</source>
        <translation>Toda persona puede pedir cuanto se guarda de ella y puede pedir que se la olvide.</translation>
    </message>
    <message numerus="yes">
        <source>%n more: type a part of the name.</source>
        <translation>
            <numerusform>Hay %n más: escriba una parte del nombre.</numerusform>
            <numerusform>Hay %n más: escriba una parte del nombre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is called that.</source>
        <translation>Nadie se llama así.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>All their data as a file</source>
        <translation>Todos sus datos en un archivo</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Everything that is kept of {0} is deleted here, with the backups that hold it.</source>
        <translation>Se borra aquí todo lo guardado de {0}, junto con las copias de seguridad que lo contienen.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>No se puede deshacer.</translation>
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
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>That was not it. Try again.</source>
        <translation>No era ese. Otra vez, por favor.</translation>
    </message>
    <message>
        <source>You may try again now.</source>
        <translation>Ya se puede volver a intentar.</translation>
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
            <numerusform>No era ese. Otra vez en %n segundo, por favor.</numerusform>
            <numerusform>No era ese. Otra vez en %n segundos, por favor.</numerusform>
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
        <source>“{0}” was changed since you began it. You go on where you were; its new rules count.</source>
        <translation>«{0}» ha cambiado desde que empezaste. Sigues donde estabas; cuentan las reglas nuevas.</translation>
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
    <name>RecoveryCode</name>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ya lo he anotado</translation>
    </message>
    <message>
        <source>If the PIN is ever lost, these twelve digits open in its place, without a network. They are shown</source>
        <translation>Si alguna vez se pierde el PIN, estas doce cifras abren en su lugar, sin red. Se muestran</translation>
    </message>
    <message>
        <source>only now: write them down and keep them away from this screen.</source>
        <translation>solo ahora: anótelas y guárdelas lejos de esta pantalla.</translation>
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
    <name>Refusal</name>
    <message>
        <source>Empathy Studio</source>
        <translation>Empathy Studio</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Start the newer program. Or go back to the backup of before the update: what was answered</source>
        <translation>Inicie el programa más nuevo. O vuelva a la copia de seguridad de antes de la actualización: lo respondido</translation>
    </message>
    <message>
        <source>since then is set aside, not deleted, and does not count here.</source>
        <translation>desde entonces se aparta, no se borra, y aquí no cuenta.</translation>
    </message>
    <message>
        <source>Go back to the backup</source>
        <translation>Volver a la copia de seguridad</translation>
    </message>
    <message>
        <source>The trainer&apos;s PIN, or the recovery code</source>
        <translation>El PIN del formador o el código de recuperación</translation>
    </message>
    <message>
        <source>That was not it. Nothing was changed.</source>
        <translation>No es correcto. No se cambió nada.</translation>
    </message>
    <message>
        <source>The data are as they were before the update. Start the program again. {0}</source>
        <translation>Los datos están como antes de la actualización. Vuelva a iniciar el programa. {0}</translation>
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
    <name>ResultsDesk</name>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are in {0}.</source>
        <translation>
            <numerusform>%n respuesta está en {0}.</numerusform>
            <numerusform>%n respuestas están en {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Results and receipts (*.eresults *.receipt)</source>
        <translation>Resultados y recibos (*.eresults *.receipt)</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Elegir archivos</translation>
    </message>
    <message>
        <source>All their data as a file</source>
        <translation>Todos sus datos en un archivo</translation>
    </message>
    <message>
        <source>Everything is in {0}. It holds the private journal too: give it to that person alone.</source>
        <translation>Todo está en {0}. Incluye también el diario privado: entréguelo solo a esa persona.</translation>
    </message>
</context>
<context>
    <name>ResultsMenu</name>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Take in what was carried here from a kiosk</source>
        <translation>Incorporar lo que se trajo de un quiosco</translation>
    </message>
    <message>
        <source>Carry the results of this machine away</source>
        <translation>Llevarse los resultados de este equipo</translation>
    </message>
    <message>
        <source>Give out or erase one person&apos;s data</source>
        <translation>Entregar o borrar los datos de una persona</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
    <name>Sentences</name>
    <message numerus="yes">
        <source>%n answers could not be saved.</source>
        <translation>
            <numerusform>No se pudo salvar una respuesta.</numerusform>
            <numerusform>No se pudieron salvar %n respuestas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers in own words are sealed; only the trainer&apos;s key opens them.</source>
        <translation>
            <numerusform>Una respuesta con palabras propias está sellada; solo la clave del formador la abre.</numerusform>
            <numerusform>%n respuestas con palabras propias están selladas; solo la clave del formador las abre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempts in progress cannot be gone on with while this version is in use.</source>
        <translation>
            <numerusform>Un intento en curso no podrá seguir mientras se use esta versión.</numerusform>
            <numerusform>%n intentos en curso no podrán seguir mientras se use esta versión.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempts in progress will go on at the nearest scene that is still there.</source>
        <translation>
            <numerusform>Un intento en curso seguirá en la escena más cercana que aún existe.</numerusform>
            <numerusform>%n intentos en curso seguirán en la escena más cercana que aún existe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came with the person or the words held back; the rest of them was checked.</source>
        <translation>
            <numerusform>En uno faltan la persona o las palabras; el resto se comprobó.</numerusform>
            <numerusform>En %n faltan la persona o las palabras; el resto se comprobó.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>un equipo</numerusform>
            <numerusform>%n equipos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures in {0} are not those of the statements.</source>
        <translation>
            <numerusform>Una cifra de {0} no coincide con los registros.</numerusform>
            <numerusform>%n cifras de {0} no coinciden con los registros.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more places are damaged.</source>
        <translation>
            <numerusform>Hay otro lugar dañado.</numerusform>
            <numerusform>Hay otros %n lugares dañados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer statements were saved from the damaged file</source>
        <translation>
            <numerusform>se salvó un registro más nuevo del archivo dañado</numerusform>
            <numerusform>se salvaron %n registros más nuevos del archivo dañado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older backups</source>
        <translation>
            <numerusform>una copia de seguridad anterior</numerusform>
            <numerusform>%n copias de seguridad anteriores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows refer to something that is not there (the first in {0}).</source>
        <translation>
            <numerusform>Una fila remite a algo que no está (en {0}).</numerusform>
            <numerusform>%n filas remiten a algo que no está (la primera, en {0}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements</source>
        <translation>
            <numerusform>un registro</numerusform>
            <numerusform>%n registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements come from a copy of a data folder that went on separately; all are kept. Give each machine its own folder.</source>
        <translation>
            <numerusform>Un registro procede de una copia de la carpeta de datos que siguió por su cuenta; se conserva. Dé a cada equipo su propia carpeta.</numerusform>
            <numerusform>%n registros proceden de una copia de la carpeta de datos que siguió por su cuenta; todos se conservan. Dé a cada equipo su propia carpeta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements from {0} were added</source>
        <translation>
            <numerusform>Se añadió un registro de {0}</numerusform>
            <numerusform>Se añadieron %n registros de {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements stand here twice.</source>
        <translation>
            <numerusform>Un registro está aquí dos veces.</numerusform>
            <numerusform>%n registros están aquí dos veces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements were erased on request; their links are whole.</source>
        <translation>
            <numerusform>Se borró un registro a petición; la cadena está entera.</numerusform>
            <numerusform>Se borraron %n registros a petición; la cadena está entera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>uno ya estaba aquí</numerusform>
            <numerusform>%n ya estaban aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>A PIN has {0} to {1} signs.</source>
        <translation>Un PIN tiene de {0} a {1} signos.</translation>
    </message>
    <message>
        <source>A delta is made with &apos;pack diff&apos;; a whole pack can be installed as it is.</source>
        <translation>Un delta se hace con &apos;pack diff&apos;; un paquete entero se instala tal como está.</translation>
    </message>
    <message>
        <source>Add a number to tell them apart.</source>
        <translation>Añadir un número para distinguirlos.</translation>
    </message>
    <message>
        <source>Add the learner first.</source>
        <translation>Añadir primero a la persona.</translation>
    </message>
    <message numerus="yes">
        <source>Added: “{0}”, %n minutes.</source>
        <translation>
            <numerusform>Añadida: «{0}», %n minuto.</numerusform>
            <numerusform>Añadida: «{0}», %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for the bundle again.</source>
        <translation>Pida otra vez el archivo de resultados.</translation>
    </message>
    <message>
        <source>Ask for the receipt again.</source>
        <translation>Pida otra vez el recibo.</translation>
    </message>
    <message>
        <source>Ask its publisher for a key of its own for each purpose.</source>
        <translation>Pida a su editor una clave propia para cada fin.</translation>
    </message>
    <message>
        <source>Ask its publisher for a key that was newly made.</source>
        <translation>Pida a su editor una clave hecha de nuevo.</translation>
    </message>
    <message>
        <source>Ask its publisher to build it with a higher version; only the trainer can let it replace the other.</source>
        <translation>Pedir al editor que lo haga con una versión mayor; solo el formador puede permitir que sustituya al otro.</translation>
    </message>
    <message>
        <source>Ask the publisher for another pack.</source>
        <translation>Pedir otro paquete al editor.</translation>
    </message>
    <message>
        <source>Ask the publisher for the file of &apos;keys export&apos;.</source>
        <translation>Pida al editor el archivo de &apos;keys export&apos;.</translation>
    </message>
    <message>
        <source>Ask the publisher for the pack sealed with the newer key.</source>
        <translation>Pedir al editor el paquete sellado con la clave más nueva.</translation>
    </message>
    <message>
        <source>Ask the trainer for the public half again.</source>
        <translation>Pida otra vez al formador la mitad pública.</translation>
    </message>
    <message>
        <source>Build it again.</source>
        <translation>Volver a hacerlo.</translation>
    </message>
    <message>
        <source>Bundles that were carried away hold copies; merged here again they bring nothing back.</source>
        <translation>Los archivos de resultados que se llevaron contienen copias; si se incorporan de nuevo aquí, no traen nada de vuelta.</translation>
    </message>
    <message>
        <source>Carry everything, or take a receipt in first.</source>
        <translation>Llévese todo o incorpore antes un recibo.</translation>
    </message>
    <message>
        <source>Changed: “{0}” ({1}).</source>
        <translation>Cambiada: «{0}» ({1}).</translation>
    </message>
    <message>
        <source>Changed: “{0}”.</source>
        <translation>Cambiada: «{0}».</translation>
    </message>
    <message>
        <source>Check space and permissions.</source>
        <translation>Comprobar el espacio y los permisos.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that this user may read and write it.</source>
        <translation>Comprobar que la carpeta existe y que este usuario puede leer y escribir en ella.</translation>
    </message>
    <message>
        <source>Check the disk and the permissions.</source>
        <translation>Comprobar el disco y los permisos.</translation>
    </message>
    <message>
        <source>Check the disk, and try again.</source>
        <translation>Comprobar el disco y volver a intentarlo.</translation>
    </message>
    <message>
        <source>Check the disk; the backups lie beside the store.</source>
        <translation>Comprobar el disco; las copias de seguridad están junto al almacén.</translation>
    </message>
    <message>
        <source>Check the name, or put the stick back in.</source>
        <translation>Comprobar el nombre o volver a conectar la memoria USB.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Compruebe el nombre.</translation>
    </message>
    <message>
        <source>Check the permissions.</source>
        <translation>Comprobar los permisos.</translation>
    </message>
    <message>
        <source>Check the space and the permissions of the disk, and close other installations.</source>
        <translation>Comprobar el espacio y los permisos del disco y cerrar otras instalaciones.</translation>
    </message>
    <message>
        <source>Check the space and the permissions of the disk, then try again; it goes on where it was.</source>
        <translation>Comprobar el espacio y los permisos del disco y volver a intentarlo; sigue donde estaba.</translation>
    </message>
    <message>
        <source>Check the space and the permissions.</source>
        <translation>Comprobar el espacio y los permisos.</translation>
    </message>
    <message>
        <source>Check the space on the disk and its permissions.</source>
        <translation>Comprobar el espacio del disco y los permisos.</translation>
    </message>
    <message>
        <source>Check the stick and its space.</source>
        <translation>Compruebe la memoria USB y su espacio.</translation>
    </message>
    <message>
        <source>Check the stick and the space on it.</source>
        <translation>Compruebe la memoria USB y el espacio que queda.</translation>
    </message>
    <message>
        <source>Check the stick or the folder.</source>
        <translation>Compruebe la memoria USB o la carpeta.</translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG or WebP picture.</source>
        <translation>Elegir una imagen PNG, JPEG o WebP.</translation>
    </message>
    <message>
        <source>Choose a folder named before-update-…</source>
        <translation>Elija una carpeta llamada before-update-…</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Elegir otra copia de seguridad.</translation>
    </message>
    <message>
        <source>Choose another data folder with --data, or name one in portable.txt.</source>
        <translation>Elija otra carpeta de datos con --data o indíquela en portable.txt.</translation>
    </message>
    <message>
        <source>Choose another data folder with --data.</source>
        <translation>Elegir otra carpeta de datos con --data.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elegir otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another name, or use that key.</source>
        <translation>Elija otro nombre o use esa clave.</translation>
    </message>
    <message>
        <source>Choose another number.</source>
        <translation>Elegir otro número.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elegir otro.</translation>
    </message>
    <message>
        <source>Choose another place for the backup.</source>
        <translation>Elegir otro lugar para la copia de seguridad.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Elija otro lugar.</translation>
    </message>
    <message>
        <source>Choose the file of a key, or its backup.</source>
        <translation>Elija el archivo de una clave o su copia.</translation>
    </message>
    <message>
        <source>Choose the file of a pack.</source>
        <translation>Elegir el archivo de un paquete.</translation>
    </message>
    <message>
        <source>Choose the folder that holds course.json, or make a new course.</source>
        <translation>Elegir la carpeta que contiene course.json o crear un curso nuevo.</translation>
    </message>
    <message>
        <source>Close every other Empathy Studio on this machine, and start it again.</source>
        <translation>Cerrar cualquier otro Empathy Studio de este equipo y volver a iniciarlo.</translation>
    </message>
    <message>
        <source>Close every other Empathy Studio on this machine, then try again.</source>
        <translation>Cerrar cualquier otro Empathy Studio de este equipo y volver a intentarlo.</translation>
    </message>
    <message>
        <source>Compare its fingerprint with the publisher ({0}), then trust the key: &apos;keys trust&apos;, or in the app with the trainer&apos;s PIN.</source>
        <translation>Comparar la huella con el editor ({0}) y confiar después en la clave: con &apos;keys trust&apos; o en el programa con el PIN del formador.</translation>
    </message>
    <message>
        <source>Copy it again, and take the stick out properly.</source>
        <translation>Cópielo otra vez y expulse bien la memoria USB.</translation>
    </message>
    <message>
        <source>Copy it again, or install the whole new pack.</source>
        <translation>Cópielo otra vez o instale el paquete nuevo entero.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Cópielo otra vez.</translation>
    </message>
    <message>
        <source>Copy or install the pack again from where it came.</source>
        <translation>Copiar o instalar otra vez el paquete desde su origen.</translation>
    </message>
    <message>
        <source>Copy the pack again from where it came.</source>
        <translation>Copiar otra vez el paquete desde su origen.</translation>
    </message>
    <message>
        <source>Copy the pack again from where it came; a course is made into a pack with &apos;pack build&apos;.</source>
        <translation>Copiar otra vez el paquete desde su origen; un curso se convierte en paquete con &apos;pack build&apos;.</translation>
    </message>
    <message>
        <source>Copy the pack again, or ask its publisher.</source>
        <translation>Copie otra vez el paquete o pregunte a su editor.</translation>
    </message>
    <message>
        <source>Device {0}: the authentication code was not made on this device, in statement {1}.</source>
        <translation>Equipo {0}: el código de autenticidad no se hizo en este equipo, en el registro {1}.</translation>
    </message>
    <message>
        <source>Device {0}: the chain is broken before statement {1}.</source>
        <translation>Equipo {0}: la cadena está rota antes del registro {1}.</translation>
    </message>
    <message>
        <source>Device {0}: the content was changed after it was kept, in statement {1}.</source>
        <translation>Equipo {0}: el contenido se cambió después de guardarlo, en el registro {1}.</translation>
    </message>
    <message>
        <source>Do not trust it; ask for the file again.</source>
        <translation>No confíe en ella; pida otra vez el archivo.</translation>
    </message>
    <message>
        <source>Do not use this file as a pack; ask its publisher for one made for this program.</source>
        <translation>No usar este archivo como paquete; pedir al editor uno hecho para este programa.</translation>
    </message>
    <message>
        <source>Do not use this pack; ask its publisher for another.</source>
        <translation>No usar este paquete; pedir otro a su editor.</translation>
    </message>
    <message>
        <source>Do not use this pack; ask its publisher.</source>
        <translation>No usar este paquete; preguntar a su editor.</translation>
    </message>
    <message>
        <source>Do not use this pack; get it again from its publisher.</source>
        <translation>No usar este paquete; pedirlo otra vez a su editor.</translation>
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
        <translation>Todo lo confirmado hasta ahora está guardado. Comprobar el disco y su cable y volver a intentarlo.</translation>
    </message>
    <message>
        <source>Everything acknowledged before is kept. Close the other program, or wait, and try again.</source>
        <translation>Todo lo confirmado hasta ahora está guardado. Cerrar el otro programa, o esperar, y volver a intentarlo.</translation>
    </message>
    <message>
        <source>Everything acknowledged before is kept. Free some space, then go on.</source>
        <translation>Todo lo confirmado hasta ahora está guardado. En cuanto haya espacio, se puede continuar.</translation>
    </message>
    <message>
        <source>Export the captions again as WebVTT (UTF-8).</source>
        <translation>Exportar otra vez los subtítulos como WebVTT (UTF-8).</translation>
    </message>
    <message>
        <source>Export the clip again as MP4.</source>
        <translation>Exportar otra vez el vídeo como MP4.</translation>
    </message>
    <message>
        <source>Free at least {0}, or choose another disk.</source>
        <translation>Libere al menos {0} o elija otro disco.</translation>
    </message>
    <message>
        <source>Free some space on the disk, and try again.</source>
        <translation>Liberar espacio en el disco y volver a intentarlo.</translation>
    </message>
    <message>
        <source>Free some space on the disk.</source>
        <translation>Liberar espacio en el disco.</translation>
    </message>
    <message>
        <source>Give this user the right to write to the folder, or choose another with --data.</source>
        <translation>Dar a este usuario permiso para escribir en la carpeta o elegir otra con --data.</translation>
    </message>
    <message>
        <source>Go on where the attempt was begun, or start the lesson again.</source>
        <translation>Seguir donde se empezó el intento o empezar otra vez la lección.</translation>
    </message>
    <message>
        <source>Install the whole new pack instead.</source>
        <translation>Instale en su lugar el paquete nuevo completo.</translation>
    </message>
    <message>
        <source>Install the pack again.</source>
        <translation>Instalar otra vez el paquete.</translation>
    </message>
    <message>
        <source>All that is here is whole.</source>
        <translation>Todo lo que hay aquí está íntegro.</translation>
    </message>
    <message>
        <source>Device {0}: another statement stands in the place of statement {1}.</source>
        <translation>Equipo {0}: en el lugar del registro {1} hay otro.</translation>
    </message>
    <message>
        <source>Device {0}: statement {1} was kept here and is gone.</source>
        <translation>Equipo {0}: el registro {1} se guardó aquí y ya no está.</translation>
    </message>
    <message>
        <source>Device {0}: statements {1} to {2} were kept here and are gone.</source>
        <translation>Equipo {0}: los registros {1} a {2} se guardaron aquí y ya no están.</translation>
    </message>
    <message>
        <source>Free some space. What was kept before is still there.</source>
        <translation>Liberar espacio. Lo guardado antes sigue ahí.</translation>
    </message>
    <message>
        <source>Install the pack again; what is whole is kept.</source>
        <translation>Instale otra vez el paquete; lo que está entero se conserva.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Instalar otra vez el programa.</translation>
    </message>
    <message>
        <source>Install the version you want.</source>
        <translation>Instalar la versión deseada.</translation>
    </message>
    <message>
        <source>It cannot be looked at ({0}).</source>
        <translation>No se puede revisar ({0}).</translation>
    </message>
    <message>
        <source>It does not come from the publisher of the version that is installed.</source>
        <translation>No procede del editor de la versión instalada.</translation>
    </message>
    <message>
        <source>It has {0}, of which {1} must be copied.</source>
        <translation>Tiene {0}, de los que hay que copiar {1}.</translation>
    </message>
    <message>
        <source>It has {0}; all its media are here already.</source>
        <translation>Tiene {0}; todos sus medios ya están aquí.</translation>
    </message>
    <message numerus="yes">
        <source>It is one of %n screens.</source>
        <translation>
            <numerusform>Es la única pantalla.</numerusform>
            <numerusform>Es una de %n pantallas.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is signed with a key that must not be used for results.</source>
        <translation>Está firmado con una clave que no debe usarse para resultados.</translation>
    </message>
    <message>
        <source>It is {0} here ({1}).</source>
        <translation>Fecha y hora de aquí: {0} ({1}).</translation>
    </message>
    <message>
        <source>It needs Empathy Studio {0}; this is {1}.</source>
        <translation>Necesita Empathy Studio {0}; este es {1}.</translation>
    </message>
    <message>
        <source>It speaks: {0}.</source>
        <translation>Está en: {0}.</translation>
    </message>
    <message>
        <source>It stays on the list, so that nobody trusts it anew.</source>
        <translation>Permanece en la lista para que nadie vuelva a confiar en ella.</translation>
    </message>
    <message>
        <source>It was made by another version; update first.</source>
        <translation>Lo hizo otra versión; actualice antes.</translation>
    </message>
    <message>
        <source>It was restored from the backup of {0}, and {1}.</source>
        <translation>Se restauró de la copia de seguridad del {0}, y {1}.</translation>
    </message>
    <message>
        <source>It was restored from the backup of {0}.</source>
        <translation>Se restauró de la copia de seguridad del {0}.</translation>
    </message>
    <message>
        <source>It was taken in on {0}.</source>
        <translation>Se incorporó el {0}.</translation>
    </message>
    <message>
        <source>Its key is not known here.</source>
        <translation>Su clave no se conoce aquí.</translation>
    </message>
    <message>
        <source>Its publisher says to be “{0}” and is not known here.</source>
        <translation>Su editor dice ser «{0}» y no se conoce aquí.</translation>
    </message>
    <message>
        <source>Let this account write there.</source>
        <translation>Permita que esta cuenta escriba ahí.</translation>
    </message>
    <message>
        <source>Let this user read it.</source>
        <translation>Permitir que este usuario lo lea.</translation>
    </message>
    <message>
        <source>Let this user read the file, or delete it.</source>
        <translation>Permitir que este usuario lea el archivo o borrarlo.</translation>
    </message>
    <message>
        <source>Look at its figures.</source>
        <translation>Mirar sus cifras.</translation>
    </message>
    <message>
        <source>Look through {0} as well: it may hold copies.</source>
        <translation>Revise también {0}: puede contener copias.</translation>
    </message>
    <message>
        <source>Made by {0}, whose key is trusted here.</source>
        <translation>De {0}, en cuya clave se confía aquí.</translation>
    </message>
    <message>
        <source>Made here, with your own key “{0}”.</source>
        <translation>Hecho aquí, con su propia clave «{0}».</translation>
    </message>
    <message>
        <source>Make a key for {0}: &apos;keys new&apos;.</source>
        <translation>Haga una clave para {0}: &apos;keys new&apos;.</translation>
    </message>
    <message>
        <source>Make a new key with &apos;keys new&apos;, and use that one.</source>
        <translation>Haga una clave nueva con &apos;keys new&apos; y use esa.</translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation>Vuelva a hacerlo.</translation>
    </message>
    <message>
        <source>Make it again; or trust the key of the device it comes from: &apos;keys trust&apos;.</source>
        <translation>Vuelva a hacerlo o confíe en la clave del equipo de origen: &apos;keys trust&apos;.</translation>
    </message>
    <message>
        <source>Make room on the disk, then start again. The former program still works.</source>
        <translation>Liberar espacio en el disco y volver a iniciar. El programa anterior sigue funcionando.</translation>
    </message>
    <message>
        <source>Make room or allow writing there, then change it again.</source>
        <translation>Liberar espacio o permitir escribir ahí y volver a cambiarlo.</translation>
    </message>
    <message>
        <source>Make room or allow writing there, then try again.</source>
        <translation>Liberar espacio o permitir escribir ahí y volver a intentarlo.</translation>
    </message>
    <message>
        <source>Make room, then choose it again.</source>
        <translation>Liberar espacio y volver a elegirlo.</translation>
    </message>
    <message>
        <source>Make room: remove a pack that nobody uses, or files that do not belong here.</source>
        <translation>Liberar espacio: quitar un paquete que nadie usa o archivos que no son de aquí.</translation>
    </message>
    <message>
        <source>Make the new key for the same purpose.</source>
        <translation>Haga la clave nueva para el mismo fin.</translation>
    </message>
    <message>
        <source>Make the two the same.</source>
        <translation>Hacer que coincidan.</translation>
    </message>
    <message>
        <source>Mend it, or set the kiosk up again on the trainer&apos;s page.</source>
        <translation>Corregirlo o preparar otra vez el quiosco en la página del formador.</translation>
    </message>
    <message>
        <source>Mend its times.</source>
        <translation>Corregir sus tiempos.</translation>
    </message>
    <message>
        <source>Mend the line, or delete the file to start from the defaults.</source>
        <translation>Corregir la línea o borrar el archivo para empezar con los valores iniciales.</translation>
    </message>
    <message>
        <source>Move it away; a new progress store is begun in its place.</source>
        <translation>Ponerlo en otro sitio; en su lugar se empieza un almacén de progreso nuevo.</translation>
    </message>
    <message>
        <source>No answer was lost.</source>
        <translation>No se perdió ninguna respuesta.</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>Aún no se ha hecho ninguna copia de seguridad.</translation>
    </message>
    <message>
        <source>No pack is installed; bring one on a stick.</source>
        <translation>No hay ningún paquete instalado; traiga uno en una memoria USB.</translation>
    </message>
    <message>
        <source>No receipt was taken in here yet.</source>
        <translation>Aquí aún no se ha incorporado ningún recibo.</translation>
    </message>
    <message>
        <source>No receipt was written: {0}</source>
        <translation>No se escribió ningún recibo: {0}</translation>
    </message>
    <message>
        <source>No trusted key is called {0!r} here.</source>
        <translation>Aquí ninguna clave de confianza se llama {0!r}.</translation>
    </message>
    <message>
        <source>No video engine works on this computer; lessons are told by pictures and transcript.</source>
        <translation>En este equipo no funciona ningún motor de vídeo; las lecciones se cuentan con imágenes y transcripción.</translation>
    </message>
    <message>
        <source>Nobody is known here to seal words to.</source>
        <translation>Aquí no se conoce a nadie para quien sellar las palabras.</translation>
    </message>
    <message>
        <source>The key of this device was damaged and lies in {0}; a new device was begun, and all was kept.</source>
        <translation>La clave de este equipo estaba dañada y está en {0}; se empezó un equipo nuevo y todo se conservó.</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>No se encontró ningún fallo.</translation>
    </message>
    <message>
        <source>A key cannot be called “{0}”.</source>
        <translation>Una clave no puede llamarse «{0}».</translation>
    </message>
    <message>
        <source>Choose a name of 1 to 300 characters in one line.</source>
        <translation>Elija un nombre de 1 a 300 caracteres en una sola línea.</translation>
    </message>
    <message>
        <source>Its publisher says to be “{0}”, but it is not the key of the “{0}” who is known here.</source>
        <translation>El editor dice ser «{0}», pero la clave no es la de «{0}» que se conoce aquí.</translation>
    </message>
    <message>
        <source>Nothing was taken in. Make the bundle again where it comes from.</source>
        <translation>No se incorporó nada. Haga otra vez el archivo de resultados en su origen.</translation>
    </message>
    <message>
        <source>Only the trainer can go back: use &apos;pack rollback&apos;, or allow the older version.</source>
        <translation>Solo el formador puede volver atrás: con &apos;pack rollback&apos; o permitiendo la versión anterior.</translation>
    </message>
    <message>
        <source>Only the trainer can let another publisher take a pack over.</source>
        <translation>Solo el formador puede permitir que otro editor se haga cargo de un paquete.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Volver a abrirlo.</translation>
    </message>
    <message>
        <source>Open it with a newer Empathy Studio.</source>
        <translation>Abrirlo con un Empathy Studio más nuevo.</translation>
    </message>
    <message>
        <source>Open it with that version, or a newer one. Nothing was changed.</source>
        <translation>Abrirlo con esa versión o una más nueva. No se cambió nada.</translation>
    </message>
    <message>
        <source>Open the lesson again to go on there.</source>
        <translation>Abrir otra vez la lección para seguir ahí.</translation>
    </message>
    <message>
        <source>Open the pack again.</source>
        <translation>Volver a abrir el paquete.</translation>
    </message>
    <message>
        <source>Playing all of it takes {0} minutes; it took {1}.</source>
        <translation>Jugarlo todo lleva {0} minutos; antes, {1}.</translation>
    </message>
    <message>
        <source>Put &quot;format&quot;: 1 at its top.</source>
        <translation>Poner &quot;format&quot;: 1 al principio.</translation>
    </message>
    <message>
        <source>Put its backup in its place, or take it away and trust the publishers anew.</source>
        <translation>Ponga su copia en su lugar, o quítelo y confíe de nuevo en los editores.</translation>
    </message>
    <message>
        <source>Put its backup in its place.</source>
        <translation>Ponga su copia en su lugar.</translation>
    </message>
    <message>
        <source>Put the file back, or choose another clip.</source>
        <translation>Devolver el archivo a su sitio o elegir otro vídeo.</translation>
    </message>
    <message>
        <source>Put the file back, or take its name out of course.json.</source>
        <translation>Devolver el archivo a su sitio o quitar su nombre de course.json.</translation>
    </message>
    <message>
        <source>Put the file back.</source>
        <translation>Devolver el archivo a su sitio.</translation>
    </message>
    <message>
        <source>Put the key&apos;s backup in its place.</source>
        <translation>Ponga la copia de la clave en su lugar.</translation>
    </message>
    <message>
        <source>Put the stick back in, or copy the pack again, and try once more.</source>
        <translation>Volver a conectar la memoria USB o copiar otra vez el paquete, y volver a intentarlo.</translation>
    </message>
    <message>
        <source>Qt Multimedia finds no way to play here (on Linux it needs libpulse0 and libxrandr2).</source>
        <translation>Qt Multimedia no puede reproducir aquí (en Linux necesita libpulse0 y libxrandr2).</translation>
    </message>
    <message>
        <source>Qt Multimedia is built in and can play.</source>
        <translation>Qt Multimedia va incluido y puede reproducir.</translation>
    </message>
    <message>
        <source>Read it by offset.</source>
        <translation>Leerlo por partes.</translation>
    </message>
    <message>
        <source>Removed: “{0}” ({1}).</source>
        <translation>Quitada: «{0}» ({1}).</translation>
    </message>
    <message>
        <source>Removed: “{0}”.</source>
        <translation>Quitada: «{0}».</translation>
    </message>
    <message>
        <source>Restore it with that program.</source>
        <translation>Restáurela con ese programa.</translation>
    </message>
    <message>
        <source>Restore the file from a copy, or mend it by hand.</source>
        <translation>Restaurar el archivo de una copia o corregirlo a mano.</translation>
    </message>
    <message>
        <source>Restore the file from a copy.</source>
        <translation>Restaurar el archivo de una copia.</translation>
    </message>
    <message>
        <source>Resume it first; it goes on as a new one.</source>
        <translation>Reanudarlo antes; sigue como uno nuevo.</translation>
    </message>
    <message>
        <source>Run &apos;empathy-studio demo --headless&apos; to see it at work.</source>
        <translation>Con &apos;empathy-studio demo --headless&apos; se ve en marcha.</translation>
    </message>
    <message>
        <source>Say it in up to 300 characters.</source>
        <translation>Dígalo en 300 caracteres como máximo.</translation>
    </message>
    <message>
        <source>Say which one with --key.</source>
        <translation>Diga cuál con --key.</translation>
    </message>
    <message>
        <source>Sealed with a key of {0} that is not meant for packs. Do not install it.</source>
        <translation>Sellado con una clave de {0} que no es para paquetes. No lo instale.</translation>
    </message>
    <message>
        <source>Sealed with a key of {0} that was revoked. Do not install it.</source>
        <translation>Sellado con una clave de {0} que fue revocada. No lo instale.</translation>
    </message>
    <message>
        <source>Sealed with an older key of {0} that has been replaced.</source>
        <translation>Sellado con una clave anterior de {0} que ya fue sustituida.</translation>
    </message>
    <message>
        <source>See &apos;keys list&apos;, or make one with &apos;keys new&apos;.</source>
        <translation>Vea &apos;keys list&apos; o haga una con &apos;keys new&apos;.</translation>
    </message>
    <message>
        <source>See &apos;keys list&apos;.</source>
        <translation>Vea &apos;keys list&apos;.</translation>
    </message>
    <message>
        <source>See &apos;pack list&apos;.</source>
        <translation>Vea &apos;pack list&apos;.</translation>
    </message>
    <message>
        <source>See &apos;pack list&apos;; install it with &apos;pack install&apos;.</source>
        <translation>Ver &apos;pack list&apos;; se instala con &apos;pack install&apos;.</translation>
    </message>
    <message>
        <source>See who is there with learners list.</source>
        <translation>&apos;learners list&apos; muestra quién está.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Acortarlo.</translation>
    </message>
    <message>
        <source>Start the lesson again.</source>
        <translation>Empezar otra vez la lección.</translation>
    </message>
    <message>
        <source>Start the newer program, or go back to the backup of before the update: data restore {0}</source>
        <translation>Inicie el programa más nuevo o vuelva a la copia de seguridad de antes de la actualización: data restore {0}</translation>
    </message>
    <message>
        <source>Start the newer program.</source>
        <translation>Inicie el programa más nuevo.</translation>
    </message>
    <message>
        <source>Start the program again: it restores the newest good backup and saves what it can.</source>
        <translation>Volver a iniciar el programa: restaura la copia de seguridad buena más nueva y salva lo que puede.</translation>
    </message>
    <message>
        <source>Statement {0} of device {1} is not here.</source>
        <translation>El registro {0} del equipo {1} no está aquí.</translation>
    </message>
    <message>
        <source>Statements {0} to {1} of device {2} are not here.</source>
        <translation>Los registros {0} a {1} del equipo {2} no están aquí.</translation>
    </message>
    <message>
        <source>Take in a receipt of the machine that is to read them.</source>
        <translation>Incorpore un recibo del equipo que debe leerlas.</translation>
    </message>
    <message>
        <source>Take something out of it.</source>
        <translation>Quitar algo de él.</translation>
    </message>
    <message>
        <source>Take the file away, and take the receipt in again.</source>
        <translation>Quite el archivo e incorpore otra vez el recibo.</translation>
    </message>
    <message>
        <source>That is before this program was written: set the clock, and have the machine&apos;s battery looked at.</source>
        <translation>Eso es anterior a este programa: ponga el reloj en hora y haga revisar la pila del equipo.</translation>
    </message>
    <message>
        <source>The damaged file is kept in {0}.</source>
        <translation>El archivo dañado se guarda en {0}.</translation>
    </message>
    <message>
        <source>The file is damaged: {0}.</source>
        <translation>El archivo está dañado: {0}.</translation>
    </message>
    <message>
        <source>The file of the key “{0}” is damaged.</source>
        <translation>El archivo de la clave «{0}» está dañado.</translation>
    </message>
    <message>
        <source>The key of {0} cannot follow another, as it was there before.</source>
        <translation>La clave de {0} no puede seguir a otra, porque ya estaba aquí antes.</translation>
    </message>
    <message>
        <source>The key of {0} is known here for {1}, not for {2}.</source>
        <translation>La clave de {0} se conoce aquí para {1}, no para {2}.</translation>
    </message>
    <message>
        <source>The key of {0} was revoked: {1}</source>
        <translation>La clave de {0} fue revocada: {1}</translation>
    </message>
    <message>
        <source>The key “{0}” is for {1} and cannot sign {2}.</source>
        <translation>La clave «{0}» es para {1} y no puede firmar {2}.</translation>
    </message>
    <message>
        <source>The key “{0}” is for {1}, the older one for {2}.</source>
        <translation>La clave «{0}» es para {1}; la anterior, para {2}.</translation>
    </message>
    <message>
        <source>The last one of {0} is {1} old ({2}).</source>
        <translation>La última de {0} tiene {1} ({2}).</translation>
    </message>
    <message>
        <source>The lessons are: {0}.</source>
        <translation>Las lecciones son: {0}.</translation>
    </message>
    <message>
        <source>The new key of {0} follows a key that is not trusted here.</source>
        <translation>La clave nueva de {0} sigue a una en la que aquí no se confía.</translation>
    </message>
    <message>
        <source>The new key of {0} is for {1}, but it follows one for {2}.</source>
        <translation>La clave nueva de {0} es para {1}, pero sigue a una para {2}.</translation>
    </message>
    <message>
        <source>The newest answer was kept {0} later than that: the clock has gone back. No answer is out of order by it, but look at the clock.</source>
        <translation>La respuesta más nueva se guardó {0} después: el reloj ha retrocedido. Ninguna respuesta queda fuera de orden, pero revise el reloj.</translation>
    </message>
    <message>
        <source>The number {0} belongs to {1}.</source>
        <translation>El número {0} es de {1}.</translation>
    </message>
    <message>
        <source>The pack “{0}” is not installed.</source>
        <translation>El paquete «{0}» no está instalado.</translation>
    </message>
    <message>
        <source>The passphrase does not open the key “{0}”.</source>
        <translation>La contraseña no abre la clave «{0}».</translation>
    </message>
    <message>
        <source>The progress store was damaged ({0}).</source>
        <translation>El almacén de progreso estaba dañado ({0}).</translation>
    </message>
    <message>
        <source>The progress store was put back to the backup of {0}, as was asked for; it holds {1:,} statements. What was kept until then lies in {2}.</source>
        <translation>El almacén de progreso se devolvió, como se pidió, a la copia de seguridad del {0}; contiene {1:,} registros. Lo guardado hasta entonces está en {2}.</translation>
    </message>
    <message>
        <source>The reason is too long, or has more than one line.</source>
        <translation>El motivo es demasiado largo o tiene más de una línea.</translation>
    </message>
    <message numerus="yes">
        <source>The screen was started again %n times in a row after a fault; the log in the support file says why.</source>
        <translation>
            <numerusform>La pantalla se reinició una vez tras un fallo; el registro del programa, en el archivo de soporte, dice por qué.</numerusform>
            <numerusform>La pantalla se reinició %n veces seguidas tras un fallo; el registro del programa, en el archivo de soporte, dice por qué.</numerusform>
        </translation>
    </message>
    <message>
        <source>The screen, {0} × {1} at {2} Hz.</source>
        <translation>La pantalla, {0} × {1} a {2} Hz.</translation>
    </message>
    <message>
        <source>The shelf is of format {0}, made by a newer program.</source>
        <translation>El estante tiene el formato {0}, de un programa más nuevo.</translation>
    </message>
    <message>
        <source>The sound device is gone; clips play on without sound, with captions.</source>
        <translation>El dispositivo de sonido ya no está; los vídeos siguen sin sonido, con subtítulos.</translation>
    </message>
    <message>
        <source>The trainer&apos;s reading key is not a key.</source>
        <translation>La clave de lectura del formador no es una clave.</translation>
    </message>
    <message>
        <source>The words of statement {0} are not as they were sealed.</source>
        <translation>Las palabras del registro {0} no están como se sellaron.</translation>
    </message>
    <message>
        <source>The words of statement {0} cannot be opened.</source>
        <translation>Las palabras del registro {0} no se pueden abrir.</translation>
    </message>
    <message>
        <source>The {0} holds signs that cannot be shown.</source>
        <translation>Campo «{0}»: contiene signos que no se pueden mostrar.</translation>
    </message>
    <message>
        <source>The {0} is empty.</source>
        <translation>Campo «{0}»: está vacío.</translation>
    </message>
    <message>
        <source>The {0} is longer than {1} signs.</source>
        <translation>Campo «{0}»: tiene más de {1} signos.</translation>
    </message>
    <message>
        <source>There are several keys: {0}.</source>
        <translation>Hay varias claves: {0}.</translation>
    </message>
    <message>
        <source>There is a key called “{0}” already.</source>
        <translation>Ya hay una clave llamada «{0}».</translation>
    </message>
    <message>
        <source>There is a learner called {0} already.</source>
        <translation>Ya hay alguien llamado {0}.</translation>
    </message>
    <message>
        <source>There is a sound device.</source>
        <translation>Hay un dispositivo de sonido.</translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation>No hay pantalla donde abrir una ventana.</translation>
    </message>
    <message>
        <source>There is no earlier version of “{0}” to go back to.</source>
        <translation>No hay una versión anterior de «{0}» a la que volver.</translation>
    </message>
    <message>
        <source>There is no key called “{0}” here.</source>
        <translation>Aquí no hay ninguna clave llamada «{0}».</translation>
    </message>
    <message>
        <source>There is no lesson “{0}” in what is installed.</source>
        <translation>No hay ninguna lección «{0}» instalada.</translation>
    </message>
    <message>
        <source>There is no screen just now.</source>
        <translation>Ahora mismo no hay pantalla.</translation>
    </message>
    <message>
        <source>There was no backup, so a new store was begun, and {0}.</source>
        <translation>No había copia de seguridad, así que se empezó un almacén nuevo, y {0}.</translation>
    </message>
    <message>
        <source>There was no backup, so a new store was begun.</source>
        <translation>No había copia de seguridad, así que se empezó un almacén nuevo.</translation>
    </message>
    <message>
        <source>They were sealed to another key.</source>
        <translation>Se sellaron para otra clave.</translation>
    </message>
    <message>
        <source>This computer has no sound device; clips play without sound, with captions.</source>
        <translation>Este equipo no tiene dispositivo de sonido; los vídeos van sin sonido, con subtítulos.</translation>
    </message>
    <message>
        <source>Trust it only after comparing its fingerprint with its publisher.</source>
        <translation>Confíe en ella solo tras comparar su huella con el editor.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Type at least one letter.</source>
        <translation>Escribir al menos una letra.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>Escribirlo otra vez.</translation>
    </message>
    <message>
        <source>Update Empathy Studio, or ask the publisher for a pack in the older format.</source>
        <translation>Actualizar Empathy Studio o pedir al editor un paquete en el formato anterior.</translation>
    </message>
    <message>
        <source>Update Empathy Studio, then open the pack again.</source>
        <translation>Actualizar Empathy Studio y volver a abrir el paquete.</translation>
    </message>
    <message>
        <source>Update Empathy Studio.</source>
        <translation>Actualizar Empathy Studio.</translation>
    </message>
    <message>
        <source>Update it.</source>
        <translation>Actualícelo.</translation>
    </message>
    <message>
        <source>Update this program, or delete the file.</source>
        <translation>Actualizar este programa o borrar el archivo.</translation>
    </message>
    <message>
        <source>Use MP4 or WebM.</source>
        <translation>Usar MP4 o WebM.</translation>
    </message>
    <message>
        <source>Use the delta made for this version, or the whole new pack.</source>
        <translation>Use el delta hecho para esta versión o el paquete nuevo entero.</translation>
    </message>
    <message>
        <source>VLC {0} is here.</source>
        <translation>VLC {0} está aquí.</translation>
    </message>
    <message>
        <source>VLC {0} is there; this program needs VLC 3.</source>
        <translation>Está VLC {0}; este programa necesita VLC 3.</translation>
    </message>
    <message>
        <source>VLC&apos;s library (libvlc 3) cannot be loaded ({0}).</source>
        <translation>La biblioteca de VLC (libvlc 3) no se puede cargar ({0}).</translation>
    </message>
    <message>
        <source>VLC&apos;s library (libvlc 3) is not on this computer ({0}).</source>
        <translation>La biblioteca de VLC (libvlc 3) no está en este equipo ({0}).</translation>
    </message>
    <message>
        <source>VLC&apos;s library is there, but its plug-ins are not (package vlc-plugin-base).</source>
        <translation>La biblioteca de VLC está, pero sus extensiones no (paquete vlc-plugin-base).</translation>
    </message>
    <message>
        <source>What all lessons share has changed: {0}.</source>
        <translation>Ha cambiado lo que comparten todas las lecciones: {0}.</translation>
    </message>
    <message>
        <source>Whether newer answers were lost is not known.</source>
        <translation>No se sabe si se perdieron respuestas más nuevas.</translation>
    </message>
    <message>
        <source>Write the name of a folder into its first line, or empty it for “{0}”.</source>
        <translation>Escribir el nombre de una carpeta en la primera línea, o dejar el archivo vacío para «{0}».</translation>
    </message>
    <message>
        <source>a newer Empathy Studio</source>
        <translation>un Empathy Studio más nuevo</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>y {0} más</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>otro día</translation>
    </message>
    <message>
        <source>another publisher</source>
        <translation>otro editor</translation>
    </message>
    <message>
        <source>bytes {0:,} to {1:,} of the pack differ from the seal.</source>
        <translation>los bytes {0:,} a {1:,} del paquete no coinciden con el sello.</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>no se puede abrir</translation>
    </message>
    <message>
        <source>cannot be read ({0})</source>
        <translation>no se puede leer ({0})</translation>
    </message>
    <message>
        <source>cannot grow, because the disk is full</source>
        <translation>no puede crecer porque el disco está lleno</translation>
    </message>
    <message>
        <source>claims {0} × {1} pixels; at most {2:,} are shown</source>
        <translation>dice tener {0} × {1} píxeles; se muestran como mucho {2:,}</translation>
    </message>
    <message>
        <source>clips and pictures</source>
        <translation>vídeos e imágenes</translation>
    </message>
    <message>
        <source>could not be read or written by the system</source>
        <translation>no pudo ser leído o escrito por el sistema</translation>
    </message>
    <message>
        <source>course.json: the course is not translated into “{0}”.</source>
        <translation>course.json: el curso no está traducido a «{0}».</translation>
    </message>
    <message>
        <source>course.json: there is no lesson “{0}”.</source>
        <translation>course.json: no hay ninguna lección «{0}».</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>has no readable {0} header</source>
        <translation>no tiene una cabecera {0} legible</translation>
    </message>
    <message>
        <source>has the format {0}, which never was</source>
        <translation>tiene el formato {0}, que nunca existió</translation>
    </message>
    <message>
        <source>holds a character or a form that packs do not allow</source>
        <translation>contiene un signo o una forma que los paquetes no permiten</translation>
    </message>
    <message>
        <source>how answers count</source>
        <translation>cómo cuentan las respuestas</translation>
    </message>
    <message>
        <source>installing “{0}”</source>
        <translation>instalar «{0}»</translation>
    </message>
    <message>
        <source>is a name that some systems keep for devices</source>
        <translation>es un nombre que algunos sistemas reservan para dispositivos</translation>
    </message>
    <message>
        <source>is a name that the pack itself uses</source>
        <translation>es un nombre que usa el propio paquete</translation>
    </message>
    <message>
        <source>is a text and claims to be media</source>
        <translation>es un texto y dice ser un medio</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>is deflated to a size that deflating never gives</source>
        <translation>está comprimido a un tamaño imposible</translation>
    </message>
    <message>
        <source>is deflated, though only texts may be</source>
        <translation>está comprimido, aunque solo los textos pueden estarlo</translation>
    </message>
    <message>
        <source>is larger than {0:,} bytes</source>
        <translation>ocupa más de {0:,} bytes</translation>
    </message>
    <message>
        <source>is locked by another program</source>
        <translation>está bloqueado por otro programa</translation>
    </message>
    <message>
        <source>is longer than {0} characters</source>
        <translation>tiene más de {0} caracteres</translation>
    </message>
    <message>
        <source>is not a JSON file that can be read: {0}.</source>
        <translation>no es un archivo JSON legible: {0}.</translation>
    </message>
    <message>
        <source>is not a progress store, or its beginning is damaged</source>
        <translation>no es un almacén de progreso, o su comienzo está dañado</translation>
    </message>
    <message>
        <source>is not a {0} by its first bytes (known are: {1})</source>
        <translation>no es {0} por sus primeros bytes (se conocen: {1})</translation>
    </message>
    <message>
        <source>is not written in the canonical way (a field twice, another order or another spelling)</source>
        <translation>no está escrito en la forma prescrita (un campo repetido, otro orden u otra grafía)</translation>
    </message>
    <message>
        <source>is {0} by its first bytes, which is no {1} (known are: {2})</source>
        <translation>es {0} por sus primeros bytes, y eso no es {1} (se conocen: {2})</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>it is not a progress store</source>
        <translation>no es un almacén de progreso</translation>
    </message>
    <message>
        <source>it is of an older version</source>
        <translation>es de una versión anterior</translation>
    </message>
    <message>
        <source>it refers to {0}, which it does not hold</source>
        <translation>remite a {0}, que no contiene</translation>
    </message>
    <message>
        <source>its header in the ZIP archive says something else than the manifest.</source>
        <translation>lo que dice el archivo ZIP no coincide con el manifiesto.</translation>
    </message>
    <message>
        <source>its publisher, who says to be “{0}”, is not known here</source>
        <translation>su editor, que dice ser «{0}», no se conoce aquí</translation>
    </message>
    <message>
        <source>leads from {0} to {1}</source>
        <translation>lleva de {0} a {1}</translation>
    </message>
    <message>
        <source>lists something else than the manifest.</source>
        <translation>enumera algo distinto que el manifiesto.</translation>
    </message>
    <message>
        <source>may not be written</source>
        <translation>no se puede escribir</translation>
    </message>
    <message>
        <source>media/{0} cannot be read ({1}).</source>
        <translation>media/{0} no se puede leer ({1}).</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>names a file that is not allowed: {0!a} {1}</source>
        <translation>nombra un archivo no permitido: {0!a} {1}</translation>
    </message>
    <message>
        <source>names a lesson twice</source>
        <translation>nombra una lección dos veces</translation>
    </message>
    <message>
        <source>names the file {0!r} twice (capitals do not count)</source>
        <translation>nombra el archivo {0!r} dos veces (las mayúsculas no cuentan)</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>packs</source>
        <translation>paquetes</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>results</source>
        <translation>resultados</translation>
    </message>
    <message>
        <source>scenes and ways</source>
        <translation>escenas y caminos</translation>
    </message>
    <message>
        <source>skeleton</source>
        <translation>esqueleto</translation>
    </message>
    <message>
        <source>statement {0} is not what its hash says</source>
        <translation>el registro {0} no es lo que dice su suma de comprobación</translation>
    </message>
    <message>
        <source>switching to the new version</source>
        <translation>cambiando a la versión nueva</translation>
    </message>
    <message>
        <source>the container</source>
        <translation>el contenedor</translation>
    </message>
    <message>
        <source>the directory</source>
        <translation>el directorio</translation>
    </message>
    <message>
        <source>the key of “{0}” has been replaced by a newer one</source>
        <translation>la clave de «{0}» fue sustituida por una más nueva</translation>
    </message>
    <message>
        <source>the key of “{0}” is not for packs</source>
        <translation>la clave de «{0}» no es para paquetes</translation>
    </message>
    <message>
        <source>the key of “{0}” was revoked</source>
        <translation>la clave de «{0}» fue revocada</translation>
    </message>
    <message>
        <source>the pack does not begin as packs do.</source>
        <translation>el paquete no empieza como empiezan los paquetes.</translation>
    </message>
    <message>
        <source>the place of statement {0} cannot be</source>
        <translation>el lugar del registro {0} no puede ser</translation>
    </message>
    <message>
        <source>the statements of device {0} do not follow each other</source>
        <translation>los registros del equipo {0} no se siguen unos a otros</translation>
    </message>
    <message>
        <source>unpacks to more than {0} times its size</source>
        <translation>al descomprimirse ocupa más de {0} veces su tamaño</translation>
    </message>
    <message>
        <source>waiting for another installation to finish</source>
        <translation>esperando a que acabe otra instalación</translation>
    </message>
    <message>
        <source>words</source>
        <translation>textos</translation>
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
        <translation>{0} y {1:,} más</translation>
    </message>
    <message>
        <source>{0} and {1} were deleted.</source>
        <translation>Borrado: {0} y {1}.</translation>
    </message>
    <message>
        <source>{0} are free; the answers kept here take {1}.</source>
        <translation>Hay {0} libres; las respuestas guardadas aquí ocupan {1}.</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} bytes</translation>
    </message>
    <message>
        <source>{0} cannot be played ({1}).</source>
        <translation>{0} no se puede reproducir ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be played by VLC.</source>
        <translation>VLC no puede reproducir {0}.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>{0} no se puede leer ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); the default settings hold.</source>
        <translation>{0} no se puede leer ({1}); valen los ajustes iniciales.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}).</source>
        <translation>{0} no se puede escribir ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); this run leaves no log.</source>
        <translation>{0} no se puede escribir ({1}); esta sesión no deja registro del programa.</translation>
    </message>
    <message>
        <source>{0} ends {1:.0f} s too early; it is cut off.</source>
        <translation>{0} acaba {1:.0f} s antes de tiempo; está cortado.</translation>
    </message>
    <message>
        <source>{0} has no picture that can be shown.</source>
        <translation>{0} no tiene imagen que se pueda mostrar.</translation>
    </message>
    <message>
        <source>{0} holds what it had been brought by {1}. The next bundle can begin there.</source>
        <translation>{0} tiene lo que se le llevó hasta el {1}. El próximo archivo de resultados puede empezar ahí.</translation>
    </message>
    <message>
        <source>{0} is no picture that can be shown.</source>
        <translation>{0} no es una imagen que se pueda mostrar.</translation>
    </message>
    <message>
        <source>{0} is not a kind of clip that is played here.</source>
        <translation>{0} no es un tipo de vídeo que se reproduzca aquí.</translation>
    </message>
    <message>
        <source>{0} is not a video of the kind its name says.</source>
        <translation>{0} no es un vídeo del tipo que dice su nombre.</translation>
    </message>
    <message>
        <source>{0} names {1}, which is not there.</source>
        <translation>{0} indica {1}, que no está.</translation>
    </message>
    <message>
        <source>{0} of {1} were looked at.</source>
        <translation>Revisado: {0} de {1}.</translation>
    </message>
    <message>
        <source>{0} plays the clips, as the settings say.</source>
        <translation>{0} reproduce los vídeos, como dicen los ajustes.</translation>
    </message>
    <message>
        <source>{0} plays the clips, since VLC is not here.</source>
        <translation>{0} reproduce los vídeos, porque VLC no está.</translation>
    </message>
    <message>
        <source>{0} plays the clips, since {1}, which the settings name, does not work here.</source>
        <translation>{0} reproduce los vídeos, porque {1}, que dicen los ajustes, no funciona aquí.</translation>
    </message>
    <message>
        <source>{0} plays the clips.</source>
        <translation>{0} reproduce los vídeos.</translation>
    </message>
    <message>
        <source>{0} stopped showing pictures.</source>
        <translation>{0} dejó de mostrar imágenes.</translation>
    </message>
    <message>
        <source>{0} was written by a newer Empathy Studio (format {1}, known here: {2}); the default settings hold.</source>
        <translation>{0} es de un Empathy Studio más nuevo (formato {1}, aquí se conoce: {2}); valen los ajustes iniciales.</translation>
    </message>
    <message>
        <source>{0}, copy {1}</source>
        <translation>{0}, copia {1}</translation>
    </message>
    <message>
        <source>{0}, version {1}</source>
        <translation>{0}, versión {1}</translation>
    </message>
    <message>
        <source>{0}, version {1} ({2})</source>
        <translation>{0}, versión {1} ({2})</translation>
    </message>
    <message>
        <source>{0}: a file of the shelf is missing or cannot be read ({1}).</source>
        <translation>{0}: falta un archivo del estante o no se puede leer ({1}).</translation>
    </message>
    <message>
        <source>{0}: a file of {1:,} bytes cannot be a pack.</source>
        <translation>{0}: un archivo de {1:,} bytes no puede ser un paquete.</translation>
    </message>
    <message>
        <source>{0}: a record after number {1} cannot be understood ({2}).</source>
        <translation>{0}: un registro posterior al número {1} no se entiende ({2}).</translation>
    </message>
    <message>
        <source>{0}: an object in braces was expected.</source>
        <translation>{0}: se esperaba un objeto entre llaves.</translation>
    </message>
    <message>
        <source>{0}: another program is using the progress store, which must be made ready first.</source>
        <translation>{0}: otro programa usa el almacén de progreso, que antes hay que preparar.</translation>
    </message>
    <message>
        <source>{0}: another version lies in its place.</source>
        <translation>{0}: en su lugar hay otra versión.</translation>
    </message>
    <message>
        <source>{0}: asks for an impossible lock.</source>
        <translation>{0}: pide una cerradura imposible.</translation>
    </message>
    <message>
        <source>{0}: byte {1} is not UTF-8 text.</source>
        <translation>{0}: el byte {1} no es texto UTF-8.</translation>
    </message>
    <message>
        <source>{0}: cannot be made ({1}).</source>
        <translation>{0}: no se puede crear ({1}).</translation>
    </message>
    <message>
        <source>{0}: cannot be made ready: {1}.</source>
        <translation>{0}: no se puede preparar: {1}.</translation>
    </message>
    <message>
        <source>{0}: cannot be opened ({1}).</source>
        <translation>{0}: no se puede abrir ({1}).</translation>
    </message>
    <message>
        <source>{0}: cannot be read ({1}).</source>
        <translation>{0}: no se puede leer ({1}).</translation>
    </message>
    <message>
        <source>{0}: cannot be read ({1}); the kiosk&apos;s defaults hold.</source>
        <translation>{0}: no se puede leer ({1}); valen los valores iniciales del quiosco.</translation>
    </message>
    <message>
        <source>{0}: cannot be read as a phrase list: {1}.</source>
        <translation>{0}: no se puede leer como lista de frases: {1}.</translation>
    </message>
    <message>
        <source>{0}: cannot be read as texts: {1}.</source>
        <translation>{0}: no se puede leer como textos: {1}.</translation>
    </message>
    <message>
        <source>{0}: cannot be read at byte {1:,} ({2}).</source>
        <translation>{0}: no se puede leer en el byte {1:,} ({2}).</translation>
    </message>
    <message>
        <source>{0}: cannot be read to its end ({1}).</source>
        <translation>{0}: no se puede leer hasta el final ({1}).</translation>
    </message>
    <message>
        <source>{0}: cannot be restored: {1}.</source>
        <translation>{0}: no se puede restaurar: {1}.</translation>
    </message>
    <message>
        <source>{0}: cannot be understood ({1}).</source>
        <translation>{0}: no se entiende ({1}).</translation>
    </message>
    <message>
        <source>{0}: cannot be understood ({1}); the kiosk&apos;s defaults hold.</source>
        <translation>{0}: no se entiende ({1}); valen los valores iniciales del quiosco.</translation>
    </message>
    <message>
        <source>{0}: cannot be used here: {1}.</source>
        <translation>{0}: no se puede usar aquí: {1}.</translation>
    </message>
    <message>
        <source>{0}: cannot be written ({1}).</source>
        <translation>{0}: no se puede escribir ({1}).</translation>
    </message>
    <message>
        <source>{0}: caption {1} ends before it starts ({2}).</source>
        <translation>{0}: el subtítulo {1} termina antes de empezar ({2}).</translation>
    </message>
    <message>
        <source>{0}: captions larger than {1:,} bytes.</source>
        <translation>{0}: subtítulos de más de {1:,} bytes.</translation>
    </message>
    <message>
        <source>{0}: comes from “{1}”, but “{2}” was installed from {3}.</source>
        <translation>{0}: procede de «{1}», pero «{2}» se instaló de {3}.</translation>
    </message>
    <message>
        <source>{0}: format: a whole number from 1 is missing.</source>
        <translation>{0}: format: falta un número entero a partir de 1.</translation>
    </message>
    <message>
        <source>{0}: has the number of the installed version {1}, but other content.</source>
        <translation>{0}: tiene el número de la versión instalada {1}, pero otro contenido.</translation>
    </message>
    <message>
        <source>{0}: has {1:,} bytes but was sealed with {2:,}.</source>
        <translation>{0}: tiene {1:,} bytes, pero se selló con {2:,}.</translation>
    </message>
    <message>
        <source>{0}: holds a record of more than {1:,} bytes.</source>
        <translation>{0}: contiene un registro de más de {1:,} bytes.</translation>
    </message>
    <message>
        <source>{0}: id: is “{1}”, but the file is named for “{2}”.</source>
        <translation>{0}: id: es «{1}», pero el archivo se llama según «{2}».</translation>
    </message>
    <message>
        <source>{0}: is a database of another program.</source>
        <translation>{0}: es la base de datos de otro programa.</translation>
    </message>
    <message>
        <source>{0}: is a key of format {1}; this program knows {2}.</source>
        <translation>{0}: es una clave de formato {1}; este programa conoce el {2}.</translation>
    </message>
    <message>
        <source>{0}: is not a WebVTT file ({1}).</source>
        <translation>{0}: no es un archivo WebVTT ({1}).</translation>
    </message>
    <message>
        <source>{0}: is not a backup of before an update.</source>
        <translation>{0}: no es una copia de seguridad de antes de una actualización.</translation>
    </message>
    <message>
        <source>{0}: is not a delta between two packs.</source>
        <translation>{0}: no es un delta entre dos paquetes.</translation>
    </message>
    <message>
        <source>{0}: is not a file of this kind.</source>
        <translation>{0}: no es un archivo de este tipo.</translation>
    </message>
    <message>
        <source>{0}: is not a file.</source>
        <translation>{0}: no es un archivo.</translation>
    </message>
    <message>
        <source>{0}: is not a key file.</source>
        <translation>{0}: no es un archivo de clave.</translation>
    </message>
    <message>
        <source>{0}: is not a key of {1} bytes.</source>
        <translation>{0}: no es una clave de {1} bytes.</translation>
    </message>
    <message>
        <source>{0}: is not a publisher&apos;s key.</source>
        <translation>{0}: no es la clave de un editor.</translation>
    </message>
    <message>
        <source>{0}: is not a readable course file: {1}.</source>
        <translation>{0}: no es un archivo de curso legible: {1}.</translation>
    </message>
    <message>
        <source>{0}: is not text.</source>
        <translation>{0}: no es texto.</translation>
    </message>
    <message>
        <source>{0}: is of a newer program than this one.</source>
        <translation>{0}: es de un programa más nuevo que este.</translation>
    </message>
    <message>
        <source>{0}: is version {1}, but version {2} was installed here already.</source>
        <translation>{0}: es la versión {1}, pero aquí ya se instaló la {2}.</translation>
    </message>
    <message>
        <source>{0}: its files on the shelf do not fit together.</source>
        <translation>{0}: sus archivos del estante no encajan.</translation>
    </message>
    <message>
        <source>{0}: more than {1:,} captions.</source>
        <translation>{0}: más de {1:,} subtítulos.</translation>
    </message>
    <message>
        <source>{0}: needs Empathy Studio {1}; this is {2}.</source>
        <translation>{0}: necesita Empathy Studio {1}; este es {2}.</translation>
    </message>
    <message>
        <source>{0}: no backup was made, because {1:,} MB and {2:,} MB in reserve are needed and {3:,} MB are free.</source>
        <translation>{0}: no se hizo copia de seguridad: hacen falta {1:,} MB y {2:,} MB de reserva, y hay {3:,} MB libres.</translation>
    </message>
    <message>
        <source>{0}: nothing can be written there ({1}).</source>
        <translation>{0}: ahí no se puede escribir nada ({1}).</translation>
    </message>
    <message>
        <source>{0}: nothing can be written there, because the disk is full.</source>
        <translation>{0}: no se puede escribir nada ahí porque el disco está lleno.</translation>
    </message>
    <message>
        <source>{0}: the answers in the learner&apos;s own words were not carried here.</source>
        <translation>{0}: las respuestas con palabras propias no se trajeron aquí.</translation>
    </message>
    <message>
        <source>{0}: the attempt {1} has not ended, or was scored already.</source>
        <translation>{0}: el intento {1} no ha acabado o ya se puntuó.</translation>
    </message>
    <message>
        <source>{0}: the backup before the update could not be made ({1}); nothing was changed.</source>
        <translation>{0}: no se pudo hacer la copia de seguridad de antes de la actualización ({1}); no se cambió nada.</translation>
    </message>
    <message>
        <source>{0}: the copy is not good ({1}).</source>
        <translation>{0}: la copia no está bien ({1}).</translation>
    </message>
    <message>
        <source>{0}: the delta is damaged.</source>
        <translation>{0}: el delta está dañado.</translation>
    </message>
    <message>
        <source>{0}: the end of the file (manifest and directory) is damaged.</source>
        <translation>{0}: el final del archivo (manifiesto y directorio) está dañado.</translation>
    </message>
    <message>
        <source>{0}: the end of the file changed while it was open.</source>
        <translation>{0}: el final del archivo cambió mientras estaba abierto.</translation>
    </message>
    <message>
        <source>{0}: the file does not end in a seal, so it is not a pack or its end is missing.</source>
        <translation>{0}: el archivo no termina en un sello; no es un paquete o le falta el final.</translation>
    </message>
    <message>
        <source>{0}: the file ends at byte {1:,}.</source>
        <translation>{0}: el archivo termina en el byte {1:,}.</translation>
    </message>
    <message>
        <source>{0}: the file ends before byte {1:,}, within what was sealed.</source>
        <translation>{0}: el archivo termina antes del byte {1:,}, dentro de lo sellado.</translation>
    </message>
    <message>
        <source>{0}: the file is missing.</source>
        <translation>{0}: falta el archivo.</translation>
    </message>
    <message>
        <source>{0}: the files do not fill the pack up to its tail.</source>
        <translation>{0}: los archivos no llenan el paquete hasta el final.</translation>
    </message>
    <message>
        <source>{0}: the first line names no folder.</source>
        <translation>{0}: la primera línea no indica ninguna carpeta.</translation>
    </message>
    <message>
        <source>{0}: the key&apos;s own signature does not fit.</source>
        <translation>{0}: la firma de la propia clave no encaja.</translation>
    </message>
    <message>
        <source>{0}: the lengths in the seal contradict each other.</source>
        <translation>{0}: las longitudes del sello se contradicen.</translation>
    </message>
    <message>
        <source>{0}: the list of chunks is shorter than the pack.</source>
        <translation>{0}: la lista de fragmentos es más corta que el paquete.</translation>
    </message>
    <message>
        <source>{0}: the list of installed packs cannot be used ({1}).</source>
        <translation>{0}: la lista de paquetes instalados no se puede usar ({1}).</translation>
    </message>
    <message>
        <source>{0}: the list of trusted keys is damaged.</source>
        <translation>{0}: la lista de claves de confianza está dañada.</translation>
    </message>
    <message>
        <source>{0}: the manifest names another publisher&apos;s key than the seal.</source>
        <translation>{0}: el manifiesto nombra la clave de otro editor que el sello.</translation>
    </message>
    <message>
        <source>{0}: the new store is not good ({1}).</source>
        <translation>{0}: el almacén nuevo no está bien ({1}).</translation>
    </message>
    <message>
        <source>{0}: the pack is closed.</source>
        <translation>{0}: el paquete está cerrado.</translation>
    </message>
    <message>
        <source>{0}: the pack is of format {1}, made with Empathy Studio {2}; this program reads format {3}.</source>
        <translation>{0}: el paquete es de formato {1}, hecho con Empathy Studio {2}; este programa lee el formato {3}.</translation>
    </message>
    <message>
        <source>{0}: the pack is sealed in format {1}; this program reads format {2}.</source>
        <translation>{0}: el paquete está sellado en formato {1}; este programa lee el formato {2}.</translation>
    </message>
    <message>
        <source>{0}: the progress store {1}.</source>
        <translation>{0}: el almacén de progreso {1}.</translation>
    </message>
    <message>
        <source>{0}: the restored store cannot be put in place ({1}).</source>
        <translation>{0}: el almacén restaurado no se puede poner en su lugar ({1}).</translation>
    </message>
    <message>
        <source>{0}: the seal at the end of the file is damaged.</source>
        <translation>{0}: el sello al final del archivo está dañado.</translation>
    </message>
    <message>
        <source>{0}: the seal is made over chunks of an unknown size.</source>
        <translation>{0}: el sello se hizo sobre fragmentos de tamaño desconocido.</translation>
    </message>
    <message>
        <source>{0}: the seal names the {1} &apos;{2}&apos;, which is not one that packs use (&apos;{3}&apos;).</source>
        <translation>{0}: el sello nombra como {1} &apos;{2}&apos;, que los paquetes no usan (&apos;{3}&apos;).</translation>
    </message>
    <message>
        <source>{0}: the shelf cannot be changed ({1}).</source>
        <translation>{0}: el estante no se puede cambiar ({1}).</translation>
    </message>
    <message>
        <source>{0}: the signature does not fit: the seal was altered or made with another key than it names.</source>
        <translation>{0}: la firma no encaja: el sello se alteró o se hizo con otra clave que la que nombra.</translation>
    </message>
    <message>
        <source>{0}: the store cannot be restored ({1}).</source>
        <translation>{0}: el almacén no se puede restaurar ({1}).</translation>
    </message>
    <message>
        <source>{0}: there is no attempt {1}.</source>
        <translation>{0}: no hay ningún intento {1}.</translation>
    </message>
    <message>
        <source>{0}: there is no learner {1}.</source>
        <translation>{0}: no hay nadie con el identificador {1}.</translation>
    </message>
    <message>
        <source>{0}: there is no such file.</source>
        <translation>{0}: no existe ese archivo.</translation>
    </message>
    <message>
        <source>{0}: this attempt belongs to another device.</source>
        <translation>{0}: este intento es de otro equipo.</translation>
    </message>
    <message>
        <source>{0}: this attempt was erased.</source>
        <translation>{0}: este intento se borró.</translation>
    </message>
    <message>
        <source>{0}: this lesson was gone on with in another window.</source>
        <translation>{0}: esta lección siguió en otra ventana.</translation>
    </message>
    <message>
        <source>{0}: was changed after it was signed, or is signed with a key that is not trusted here.</source>
        <translation>{0}: se cambió después de firmarlo o está firmado con una clave en la que aquí no se confía.</translation>
    </message>
    <message>
        <source>{0}: was cut short or damaged.</source>
        <translation>{0}: está cortado o dañado.</translation>
    </message>
    <message>
        <source>{0}: was cut short.</source>
        <translation>{0}: está cortado.</translation>
    </message>
    <message>
        <source>{0}: was last used by {1}, and this is {2}, which cannot read it. Nothing was changed.</source>
        <translation>{0}: lo usó por última vez {1}; este es {2}, que no puede leerlo. No se cambió nada.</translation>
    </message>
    <message>
        <source>{0}: was made by a newer program.</source>
        <translation>{0}: lo hizo un programa más nuevo.</translation>
    </message>
    <message>
        <source>{0}: was written by a newer Empathy Studio (it holds the change “{1}”).</source>
        <translation>{0}: es de un Empathy Studio más nuevo (contiene el cambio «{1}»).</translation>
    </message>
    <message>
        <source>{0}: was written by a newer program.</source>
        <translation>{0}: lo escribió un programa más nuevo.</translation>
    </message>
    <message>
        <source>{0}: was written by a newer program; the kiosk&apos;s defaults hold.</source>
        <translation>{0}: lo escribió un programa más nuevo; valen los valores iniciales del quiosco.</translation>
    </message>
    <message>
        <source>{0}: was written in a newer format ({1}).</source>
        <translation>{0}: está escrito en un formato más nuevo ({1}).</translation>
    </message>
    <message>
        <source>{0}: would become too large to be read again.</source>
        <translation>{0}: sería demasiado grande para volver a leerse.</translation>
    </message>
    <message>
        <source>{0}: written in course format {1}; this program reads up to format {2}.</source>
        <translation>{0}: está escrito en el formato de curso {1}; este programa lee hasta el {2}.</translation>
    </message>
    <message>
        <source>{0}: {1} cannot be unpacked ({2}).</source>
        <translation>{0}: {1} no se puede descomprimir ({2}).</translation>
    </message>
    <message>
        <source>{0}: {1} does not lie where a pack keeps it.</source>
        <translation>{0}: {1} no está donde un paquete lo guarda.</translation>
    </message>
    <message>
        <source>{0}: {1} does not unpack to the {2:,} bytes it claims.</source>
        <translation>{0}: {1} no da al descomprimirse los {2:,} bytes que dice.</translation>
    </message>
    <message>
        <source>{0}: {1} is damaged; bytes {2:,} to {3:,} of the pack differ from the seal.</source>
        <translation>{0}: {1} está dañado; los bytes {2:,} a {3:,} del paquete no coinciden con el sello.</translation>
    </message>
    <message>
        <source>{0}: {1} is not a picture, clip or sound.</source>
        <translation>{0}: {1} no es una imagen, un vídeo ni un sonido.</translation>
    </message>
    <message>
        <source>{0}: {1} is not the file that the manifest describes.</source>
        <translation>{0}: {1} no es el archivo que describe el manifiesto.</translation>
    </message>
    <message>
        <source>{0}: {1} is not the one that was sealed.</source>
        <translation>{0}: {1} no es lo que se selló.</translation>
    </message>
    <message>
        <source>{0}: {1} is too large to be read at once.</source>
        <translation>{0}: {1} es demasiado grande para leerlo de una vez.</translation>
    </message>
    <message>
        <source>{0}: {1} needs {2}, but only {3} are free on this disk.</source>
        <translation>{0}: para {1} hacen falta {2}, pero en este disco solo hay {3} libres.</translation>
    </message>
    <message>
        <source>{0}: {1}, but no version of “{2}” is installed here.</source>
        <translation>{0}: {1}, pero aquí no hay instalada ninguna versión de «{2}».</translation>
    </message>
    <message>
        <source>{0}: {1}, but this is {2}.</source>
        <translation>{0}: {1}, pero este es {2}.</translation>
    </message>
    <message>
        <source>{0}: {1}; the default settings hold.</source>
        <translation>{0}: {1}; valen los ajustes iniciales.</translation>
    </message>
    <message>
        <source>“{0}” version {1}</source>
        <translation>«{0}» versión {1}</translation>
    </message>
    <message>
        <source>“{0}”, version {1}, has the number of the installed version but other content. Ask its publisher why.</source>
        <translation>«{0}», versión {1}, tiene el número de la versión instalada, pero otro contenido. Pregunte a su editor por qué.</translation>
    </message>
    <message>
        <source>“{0}”, version {1}, is installed already.</source>
        <translation>«{0}», versión {1}, ya está instalado.</translation>
    </message>
    <message>
        <source>“{0}”, version {1}, is new here.</source>
        <translation>«{0}», versión {1}, es nuevo aquí.</translation>
    </message>
    <message>
        <source>“{0}”, version {1}, is newer than version {2}, which is installed.</source>
        <translation>«{0}», versión {1}, es más nuevo que la versión instalada {2}.</translation>
    </message>
    <message>
        <source>“{0}”, version {1}, is older than version {2}, which is installed.</source>
        <translation>«{0}», versión {1}, es anterior a la versión instalada {2}.</translation>
    </message>
    <message>
        <source>“{0}”, version {1}, is older than version {2}.</source>
        <translation>«{0}», versión {1}, es anterior a la versión {2}.</translation>
    </message>
    <message>
        <source>“{0}”, {1} × {2} at {3} Hz.</source>
        <translation>«{0}», {1} × {2} a {3} Hz.</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>Set this kiosk up</source>
        <translation>Preparar este quiosco</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The system&apos;s, where it is spoken</source>
        <translation>El del sistema, si está disponible</translation>
    </message>
    <message>
        <source>Choose the trainer&apos;s PIN</source>
        <translation>Elegir el PIN del formador</translation>
    </message>
    <message>
        <source>Trust your organisation&apos;s key</source>
        <translation>Confiar en la clave de su organización</translation>
    </message>
    <message>
        <source>Add packs from a stick</source>
        <translation>Añadir paquetes de una memoria USB</translation>
    </message>
    <message>
        <source>Names of the learners, one in a line</source>
        <translation>Nombres de los alumnos, uno por línea</translation>
    </message>
    <message>
        <source>Morning shift:
Ana García, 1041
Tom Becker, 1042</source>
        <translation>Turno de mañana:
Ana García, 1041
Tom Becker, 1042</translation>
    </message>
    <message>
        <source>Start the kiosk when this account signs in</source>
        <translation>Iniciar el quiosco cuando esta cuenta inicie sesión</translation>
    </message>
    <message>
        <source>Start the kiosk</source>
        <translation>Iniciar el quiosco</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>One in a line; a number after a comma if you use numbers. More can be added later.</source>
        <translation>Uno por línea; el número tras una coma, si usan números. Después se pueden añadir más.</translation>
    </message>
    <message>
        <source>A line that ends in a colon begins a group: those below it belong to it.</source>
        <translation>Una línea que termina en dos puntos abre un grupo: quienes están debajo pertenecen a él.</translation>
    </message>
    <message>
        <source>The language of the program itself. It changes at once.</source>
        <translation>El idioma del propio programa. Cambia al instante.</translation>
    </message>
    <message>
        <source>Six things, under two minutes. Trainees sign in right afterwards.</source>
        <translation>Seis cosas, menos de dos minutos. Justo después se puede entrar.</translation>
    </message>
    <message>
        <source>The trainer&apos;s PIN</source>
        <translation>El PIN del formador</translation>
    </message>
    <message>
        <source>Your organisation&apos;s key</source>
        <translation>Clave de su organización</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>Who learns here</source>
        <translation>Quién aprende aquí</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Este PC</translation>
    </message>
    <message>
        <source>It is set. The way out of the kiosk opens to it, or to the recovery code.</source>
        <translation>Ya está elegido. Abre la salida del quiosco, igual que el código de recuperación.</translation>
    </message>
    <message>
        <source>It opens the way out. A recovery code is shown once, in case the PIN is ever lost.</source>
        <translation>Abre la salida. Por si se pierde, se muestra una sola vez un código de recuperación.</translation>
    </message>
    <message>
        <source>Trusted here: {0}.</source>
        <translation>Aquí se confía en: {0}.</translation>
    </message>
    <message>
        <source>A file that ends in .ekey, from whoever makes your packs. Without it each is asked about.</source>
        <translation>Un archivo que termina en .ekey, de quien hace sus paquetes. Sin él se pregunta por cada uno.</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) are here.</source>
        <translation>
            <numerusform>Hay %n lección aquí.</numerusform>
            <numerusform>Hay %n lecciones aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>No lessons are here yet.</source>
        <translation>Aquí aún no hay lecciones.</translation>
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
        <source>Tell what the pictures of clips show</source>
        <translation>Decir qué muestran las imágenes de los vídeos</translation>
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
    <message>
        <source>Every change holds at once.</source>
        <translation>Cada cambio vale al instante.</translation>
    </message>
</context>
<context>
    <name>ShelfKeeper</name>
    <message>
        <source>“{0}” is at version {1} again.</source>
        <translation>«{0}» vuelve a estar en la versión {1}.</translation>
    </message>
    <message>
        <source>“{0}” is off the shelf. Results are kept.</source>
        <translation>«{0}» ya no está en el estante. Los resultados se conservan.</translation>
    </message>
    <message>
        <source>Cleaned up: {0} are free again.</source>
        <translation>Limpieza hecha: {0} vuelven a estar libres.</translation>
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
    <message>
        <source>Guest</source>
        <translation>invitado</translation>
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
    <name>SiteForm</name>
    <message>
        <source>Time without activity before the warning</source>
        <translation>Tiempo sin actividad hasta el aviso</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Screen of the kiosk</source>
        <translation>Pantalla del quiosco</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>La primera</translation>
    </message>
    <message>
        <source>{0} (not here now)</source>
        <translation>{0} (ahora no está)</translation>
    </message>
    <message>
        <source>One may learn without a name, as a guest</source>
        <translation>Se puede aprender sin nombre, como invitado</translation>
    </message>
    <message>
        <source>Ask “Are you still there?” after</source>
        <translation>Preguntar «¿Sigues ahí?» tras</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
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
    <name>Studio</name>
    <message>
        <source>Something in this program went wrong. What you did is kept.</source>
        <translation>Algo falló en este programa. Todo lo hecho hasta ahora está guardado.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
</context>
<context>
    <name>TakeInSheet</name>
    <message>
        <source>Take results in</source>
        <translation>Incorporar resultados</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a buscar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Elegir archivos</translation>
    </message>
    <message>
        <source>Taking the same file in again does no harm, and the order does not matter.</source>
        <translation>Incorporar dos veces el mismo archivo no hace daño, y el orden no importa.</translation>
    </message>
    <message>
        <source>Nothing to take in lies there. Bundles end in .eresults, receipts in .receipt.</source>
        <translation>Allí no hay nada que incorporar. Los archivos de resultados terminan en .eresults; los recibos, en .receipt.</translation>
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
    <name>TrainerGate</name>
    <message>
        <source>Trainer</source>
        <translation>Formador</translation>
    </message>
</context>
<context>
    <name>TrainerPage</name>
    <message>
        <source>Trainer</source>
        <translation>Formador</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>Volver al quiosco</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Salir del quiosco</translation>
    </message>
    <message>
        <source>Add packs from a stick</source>
        <translation>Añadir paquetes de una memoria USB</translation>
    </message>
    <message>
        <source>Publisher&apos;s key from a stick</source>
        <translation>Clave de un editor desde una memoria USB</translation>
    </message>
    <message>
        <source>Packs here</source>
        <translation>Paquetes aquí</translation>
    </message>
    <message>
        <source>Results to carry</source>
        <translation>Llevarse los resultados</translation>
    </message>
    <message>
        <source>Take results in</source>
        <translation>Incorporar resultados</translation>
    </message>
    <message>
        <source>One person&apos;s data</source>
        <translation>Datos de una persona</translation>
    </message>
    <message>
        <source>Support file</source>
        <translation>Archivo de soporte</translation>
    </message>
    <message>
        <source>Keep these choices</source>
        <translation>Guardar esta elección</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Este quiosco</translation>
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
</TS>
