import { pairsOf, testPairs } from '#support/word-pairs.ts';
import { spanishAnalyser } from './spanish-analyser.ts';

/** Written before the stemmer was; query / text. */
const MEET = pairsOf(`
  niño / niños  niña / NIÑAS  nino / niño  mujer / mujeres  país / países
  pais / PAÍSES  ciudad / ciudades  red / redes  salud / SALUD  voz / voces
  raíz / raíces  capaz / capaces  vez / veces  luz / luces  educación / educacion
  educación / educaciones  educar / educación  educativo / educativas  desarrollo / desarrollar  desarrollado / desarrollando
  conexión / conexiones  conectar / conectados  formación / formaciones  capacitación / capacitaciones  enseñar / enseñanza
  agricultor / agricultores  agrícola / agricolas  tecnología / tecnologías  tecnológico / tecnológicas  digital / digitales
  digitalización / digitalizar  innovación / innovador  inclusión / inclusiones  información / informaciones  político / políticas
  política / politicas  nacional / nacionales  región / regiones  regional / regionales  público / públicas
  joven / jóvenes  examen / exámenes  imagen / imágenes  crisis / la crisis  lápiz / lápices
  trabajo / trabajos  trabajar / trabajando  trabajador / trabajadoras  maestro / maestras  profesor / profesores
  buscar / busque  pagar / pague  crear / creación  creado / creando  financiar / financiación
  rápido / rápidamente  sostenible / sostenibles  sostenible / sosteniblemente  igualdad / igualdades  derecho / derechos
  pingüino / pinguinos  ciberseguridad / ciber-seguridad  e-salud / esalud  5G / 5 G  COVID-19 / covid 19
  ODS 4 / ODS4  10.000 / 10000  TIC / las TIC  inglés / inglesa  agua / aguas
  gobierno / gobiernos  vivienda / viviendas  hogar / hogares  ley / leyes  análisis / analisis
  útil / útiles  electrónico / electrónica  implementar / implementación  aprender / aprendiendo  vivir / viviendo
`);
const PART = pairsOf(`
  caso / casa  puerto / puerta  punto / punta  comunidad / comunicación  común / comunicación
  órgano / organización  policía / política  género / generar  género / general  universo / universidad
  año / ano  numero / numeral  capital / capitán  forma / formación  formar / forma
  carta / cartón  mercado / mercader  cuento / cuenta  plazo / plaza  banco / banca
  libro / libra  marco / marca  costo / costa  fondo / fonda  modo / moda
  nación / nacer  salud / salir  mina / ministro  obrero / obra  camino / camión
  gato / gasto  pobre / poblar  campo / campeón  mesa / mes  serie / serio
  partido / partida  cargo / carga  suelo / suela  pago / paga  grado / grada
  tela / telar  red / rey  sol / solo  mar / marea  sala / sal
  rama / ramo  manto / manta  cero / cera  foco / foca  medio / medir
  objeto / objetivo  secreto / secretario  importante / importar  internacional / interno  experiencia / experimento
  autor / autoridad  personal / personaje  estado / estadio  social / socio  cultura / culto
  operar / ópera  pesca / pescuezo  vida / vid  lista / listo  pronto / pronóstico
`);

testPairs(spanishAnalyser, { meet: MEET, part: PART });
