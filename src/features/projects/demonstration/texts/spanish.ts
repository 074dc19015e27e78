import type { DemonstrationText } from './demonstration-text.ts';

/** Demonstration projects in Spanish. */
export const SPANISH: DemonstrationText = {
  themes: {
    health: {
      titles: [
        'Telemedicina para los centros de salud rurales {in}',
        'Un médico en la pantalla: consultas a distancia {in}',
      ],
      summary:
        'El personal de enfermería de los pequeños centros de salud consulta a especialistas por vídeo y comparte radiografías y análisis por una conexión segura. Los pacientes ya no viajan durante horas para conocer un diagnóstico.',
      story:
        'Cada centro recibió un ordenador con cámara, una batería para los cortes de luz y dos semanas de formación. Los especialistas del hospital regional reservan horas fijas para las consultas por vídeo.',
      result:
        'Más de {n} centros de salud están conectados; las consultas que exigían un viaje se celebran ahora el mismo día.',
    },
    schools: {
      titles: [
        'Una biblioteca digital en cada escuela {in}',
        'Aprender sin conexión: bibliotecas escolares {in}',
      ],
      summary:
        'En cada escuela, un pequeño servidor guarda libros de texto, vídeos y ejercicios, que el alumnado lee en tabletas sin conexión a Internet. Los docentes añaden sus propias lecciones y las intercambian una vez al mes.',
      story:
        'El servidor funciona con energía solar y no necesita especialistas en el lugar. Los nuevos materiales llegan en una tarjeta de memoria, por correo o con la visita de un inspector.',
      result:
        'Más de {n} escuelas usan la biblioteca; los docentes han añadido lecciones en lenguas locales.',
    },
    skills: {
      titles: [
        'Competencias digitales para jóvenes {in}',
        'Un primer empleo en la tecnología: formación de jóvenes {in}',
      ],
      summary:
        'Jóvenes que dejaron pronto la escuela aprenden a programar, a reparar dispositivos y a presentar su trabajo. Las empresas locales los acogen durante tres meses al terminar el curso.',
      story:
        'El curso dura seis meses, es gratuito y se imparte por la tarde. La mitad de las plazas se reserva a mujeres jóvenes.',
      result:
        'Más de {n} jóvenes han terminado el curso; la mayoría encontró un trabajo remunerado en menos de un año.',
    },
    'women-skills': {
      titles: ['Emprendedoras que venden en línea {in}', 'Un mercado para las cooperativas de mujeres {in}'],
      summary:
        'Mujeres que elaboran tejidos y alimentos aprenden a fotografiar sus productos, a fijar precios y a cobrar por teléfono. Un mercado común reúne los pedidos y organiza la entrega.',
      story:
        'Las mentoras acompañan a cada cooperativa durante cuatro semanas y después siguen disponibles por teléfono. El mercado pertenece a las cooperativas, que deciden juntas sus reglas.',
      result: 'Más de {n} mujeres venden en el mercado y llevan sus propias cuentas.',
    },
    broadband: {
      titles: [
        'Fibra hasta los distritos apartados {in}',
        'Una red troncal abierta para una banda ancha asequible {in}',
      ],
      summary:
        'Una red troncal de fibra, tendida junto a carreteras y líneas eléctricas, lleva la banda ancha a distritos que solo tenían cobertura móvil. Todo operador puede utilizarla al mismo precio, que es público.',
      story:
        'Primero se conectan los edificios públicos del trazado: escuelas, centros de salud y ayuntamientos. El mantenimiento está en manos de cuadrillas locales formadas durante la obra.',
      result: 'Más de {n} edificios públicos están conectados y el precio de una conexión ha bajado.',
    },
    'community-networks': {
      titles: ['Redes comunitarias para aldeas apartadas {in}', 'Aldeas que construyen su propia red {in}'],
      summary:
        'Aldeas sin cobertura construyen y gestionan su propia red inalámbrica con equipos de bajo costo. En cada aldea, una cooperativa recauda las cuotas y forma a dos técnicos.',
      story:
        'Las aldeas eligieron en asamblea el emplazamiento de los mástiles. Los servicios locales, como la mensajería y los materiales escolares, funcionan aunque se corte el enlace con Internet.',
      result: 'Más de {n} hogares están conectados y comparten los gastos de funcionamiento.',
    },
    government: {
      titles: [
        'Un portal único de servicios públicos {in}',
        'Certificados sin colas: servicios públicos en línea {in}',
      ],
      summary:
        'La población solicita certificados, permisos y prestaciones en un solo portal, por teléfono o en una ventanilla de ayuda. Cada solicitud tiene un número con el que se puede seguir su curso.',
      story:
        'Los formularios se acortaron junto con los usuarios antes de publicarse en línea. En las oficinas de correos, unas ventanillas ayudan a quienes no tienen dispositivo o no saben leer.',
      result: 'Más de {n} oficinas públicas usan el portal y responden en el plazo que prometen.',
    },
    farming: {
      titles: [
        'El tiempo y los precios del mercado por teléfono para agricultores {in}',
        'Mejores cosechas con consejos por mensaje {in}',
      ],
      summary:
        'Los agricultores reciben el pronóstico del tiempo, los precios del mercado y consejos sobre plagas en mensajes de texto y de voz, en su propia lengua. Los agentes de campo responden preguntas y notifican los brotes por el mismo servicio.',
      story:
        'El servicio funciona en los teléfonos más sencillos y no cuesta nada a los agricultores. Los pronósticos proceden del servicio meteorológico; los precios, de observadores que los anotan cada mañana.',
      result:
        'Más de {n} agrupaciones de agricultores usan el servicio para decidir cuándo sembrar y cuándo vender.',
    },
    'early-warning': {
      titles: [
        'Alerta temprana de inundaciones {in}',
        'Avisos que llegan a tiempo: alertas de crecidas {in}',
      ],
      summary:
        'Unos sensores miden el nivel de los ríos, y los avisos llegan a las personas en riesgo por mensaje, por radio y con sirenas. Cada comunidad tiene un plan ensayado que indica adónde acudir.',
      story:
        'Los avisos siguen una norma común, de modo que las emisoras y los operadores móviles los difunden de inmediato. El plan se ensaya dos veces al año con escuelas y voluntarios.',
      result:
        'Más de {n} localidades reciben los avisos; entre la medición y la alerta transcurren menos de diez minutos.',
    },
    security: {
      titles: [
        'Equipos de respuesta a ciberincidentes {in}',
        'Preparados ante los ciberincidentes: formación y ejercicios {in}',
      ],
      summary:
        'Un equipo de especialistas recibe los avisos de ciberincidentes, alerta a los afectados y los ayuda a recuperarse. Ejercicios anuales reúnen a bancos, hospitales y oficinas públicas.',
      story:
        'El equipo trabaja día y noche y publica lo aprendido de cada incidente grave. Las organizaciones pequeñas reciben asesoramiento gratuito y una lista de primeras medidas.',
      result:
        'Más de {n} organizaciones han participado en los ejercicios y designado un contacto para incidentes.',
    },
    'child-safety': {
      titles: [
        'Seguros en línea: niños, familias y docentes {in}',
        'Proteger a la infancia en Internet {in}',
      ],
      summary:
        'Con juegos y conversaciones, los niños aprenden a reconocer los riesgos de Internet y a encontrar ayuda. Las familias y los docentes disponen de materiales propios y de una línea de ayuda.',
      story:
        'Los materiales se probaron con niños de distintas edades antes de imprimirse. La línea de ayuda es gratuita y la atienden consejeros capacitados.',
      result:
        'Más de {n} escuelas han adoptado las lecciones, y la mayoría del alumnado conoce la línea de ayuda.',
    },
    heritage: {
      titles: [
        'Un archivo vivo de las lenguas locales {in}',
        'Cuentos y cantos en lenguas locales, grabados y compartidos {in}',
      ],
      summary:
        'Los hablantes graban cuentos, cantos y palabras de sus lenguas, y personas voluntarias los transcriben en un archivo abierto. De las grabaciones nacen diccionarios, libros escolares y teclados.',
      story:
        'Las comunidades deciden, para cada grabación, quién puede escucharla. Estudiantes de lingüística y mayores de la comunidad trabajan juntos en las transcripciones.',
      result:
        'Más de {n} horas de grabación están en el archivo, con transcripciones en las que se puede buscar.',
    },
    media: {
      titles: [
        'Radio comunitaria y pódcast de jóvenes reporteros {in}',
        'Voces locales en antena: radio comunitaria {in}',
      ],
      summary:
        'Las radios comunitarias forman a jóvenes reporteros, verifican rumores con sus oyentes y publican sus programas como pódcast. Los oyentes preguntan por mensaje de voz, en su propia lengua.',
      story:
        'Cada emisora tiene un pequeño estudio que funciona con energía solar. Un código editorial común establece cómo se comprueban las fuentes y se corrigen los errores.',
      result: 'Más de {n} reporteros se han formado; emisoras más grandes retransmiten sus programas.',
    },
    accessibility: {
      titles: [
        'Servicios digitales para personas con discapacidad {in}',
        'Sitios que todos pueden usar: pruebas de accesibilidad {in}',
      ],
      summary:
        'Personas con discapacidad prueban los sitios y aplicaciones públicos y explican a quienes los desarrollan qué las detiene. Se ofrecen gratuitamente lectores de pantalla y vídeos en lengua de señas.',
      story:
        'Quienes hacen las pruebas reciben un salario y formación en auditoría, y sus informes son públicos. Los desarrolladores siguen un curso breve y pasan una segunda prueba tras las correcciones.',
      result: 'Más de {n} sitios y aplicaciones se han sometido a prueba, y la mayoría se ha corregido.',
    },
    environment: {
      titles: [
        'Bosques y ríos vigilados desde el espacio {in}',
        'Imágenes de satélite para proteger la naturaleza {in}',
      ],
      summary:
        'Las imágenes de satélite y los drones muestran dónde se tala el bosque, dónde se secan los ríos y dónde se vierten residuos. Guardabosques y vecinos reciben una alerta y confirman lo que encuentran en el lugar.',
      story:
        'Las imágenes son gratuitas y las lee un programa abierto que los guardabosques ayudaron a entrenar. Los mapas de las alertas son públicos, salvo cuando pondrían en peligro a especies raras.',
      result: 'Más de {n} alertas se han confirmado en el lugar y se han comunicado a las autoridades.',
    },
    'open-data': {
      titles: [
        'Datos abiertos para decidir mejor {in}',
        'Las cifras públicas, abiertas a todos: un portal de datos {in}',
      ],
      summary:
        'Ministerios y municipios publican presupuestos, mapas y estadísticas en formatos abiertos en un solo portal. Periodistas, empresas y estudiantes aprenden a usar los datos y avisan a las oficinas de los errores.',
      story:
        'Cada conjunto de datos tiene un responsable, una fecha y una descripción. Las correcciones que proponen los usuarios se responden en público.',
      result: 'Más de {n} conjuntos de datos están abiertos y se mantienen al día.',
    },
    jobs: {
      titles: [
        'Acercar a quienes buscan empleo y a los empleadores {in}',
        'Una bolsa de trabajo por teléfono {in}',
      ],
      summary:
        'Quienes buscan empleo describen sus competencias por teléfono o en la web y reciben ofertas adecuadas de su distrito. Los empleadores publican sus vacantes gratuitamente y confirman a quién contrataron.',
      story:
        'Las oficinas de empleo ayudan a redactar solicitudes y a acreditar lo aprendido en el trabajo. Las ofertas se comprueban antes de publicarse, para evitar fraudes.',
      result: 'Más de {n} empleadores publican sus vacantes, y una de cada dos se cubre en un mes.',
    },
    research: {
      titles: [
        'Una red de investigación y educación para las universidades {in}',
        'Universidades que comparten laboratorios y datos {in}',
      ],
      summary:
        'Una red rápida une a las universidades, que comparten laboratorios, bibliotecas y tiempo de cálculo. Los investigadores publican sus datos con una descripción, para que otros puedan comprobarlos y reutilizarlos.',
      story:
        'Las universidades pequeñas pagan menos y tienen los mismos derechos. Los técnicos de todos los miembros se reúnen dos veces al año y gestionan juntos la red.',
      result: 'Más de {n} laboratorios y bibliotecas pueden utilizarse a través de la red.',
    },
  },
  setup: [
    'Un comité de seguimiento formado por usuarios, autoridades y técnicos se reúne cada tres meses y publica sus actas.',
    'Un asesor independiente visita el proyecto una vez al año y publica lo que funciona y lo que no.',
    'La labor comenzó como un ensayo en unos pocos lugares y solo se amplió después de conocer la opinión de los usuarios.',
  ],
  ahead: [
    'Los primeros lugares de actuación se están eligiendo junto con las autoridades locales. Los equipos se encargarán y el personal se formará antes de que comiencen las actividades.',
    'Primero se hará una encuesta entre las personas interesadas, y sus conclusiones decidirán dónde empezar. Un ensayo de seis meses deberá mostrar después qué hay que cambiar.',
  ],
  challenges: [
    'La electricidad fue menos fiable de lo previsto, por lo que en el segundo año hubo que añadir baterías.',
    'El personal formado se marchó a empleos mejor pagados; ahora la formación se repite cada seis meses.',
    'El despacho de aduanas de los equipos llevó más tiempo que su instalación.',
    'Al principio participaban pocas mujeres; otros horarios y el cuidado de los niños lo cambiaron.',
  ],
  replicability: [
    'Todos los materiales tienen una licencia abierta y se han adaptado en otros lugares sin nuestra ayuda.',
    'Los equipos se encuentran en todas partes; lo que lleva tiempo es el acuerdo con las autoridades locales.',
    'Un manual describe los costos, las funciones y los cien primeros días.',
  ],
  later: [
    'Desde el segundo año, los municipios asumen los gastos de funcionamiento.',
    'Desde entonces, la labor se ha ampliado a los distritos vecinos.',
  ],
  organisations: [
    { name: 'Agencia de Demostración de Servicios Digitales', type: 'governments' },
    { name: 'Consejo de Demostración para la Conectividad Rural', type: 'governments' },
    { name: 'Fundación Almendro Azul', type: 'civil-society' },
    { name: 'Asociación Puente de Juncos', type: 'civil-society' },
    { name: 'Universidad de Sierra Lucera', type: 'academia' },
    { name: 'Talleres Tramontana', type: 'private-sector' },
    { name: 'Foro de Operadores de Vallesol', type: 'technical-community' },
    { name: 'Alianza de los Siete Ríos', type: 'international-organisations' },
  ],
};
