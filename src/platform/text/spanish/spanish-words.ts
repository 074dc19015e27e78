import { wordSet, wordTable } from '../word-table.ts';

/** Words that no Spanish text is about; folded. */
export const SPANISH_STOP_WORDS = wordSet(`
  el la los las lo un una unos unas de del al a en y e o u con sin por para sobre entre contra hasta desde hacia segun ante bajo tras
  que quien quienes cual cuales cuyo cuya cuyos cuyas donde cuando como porque si no ni pero sino tambien mas muy ya es son era eran
  fue fueron ser sido siendo estan ha han hay haber habia su sus mi mis tu tus se le les nos me te lo esta estas ese esa esos esas
  aquel aquella eso esto estos the of and
`);

/** Stems that no rule gives: irregular forms, and words that the rules would bring together with others of another sense. */
export const SPANISH_STEMS = wordTable(`
  formacion=formacion  formar formado formada formando=form  comunidad comunitario comunitaria=comunid  comun=comun
  comunicacion comunicar comunicado comunicativo comunicador=comunic  organo=organo  genero=genero  general=general
  universidad universitario universitaria=universid  policia policial=polici  autoridad=autorid  objetivo=objetiv  objeto=objeto
  importante importancia=important  importar importacion=import  personaje=personaj  obrero obrera=obrer  solo=solo  sola=solo
  puerta=puerta  puerto=puerto  punta=punta  libra=libra  libro=libro  plaza=plaza  marca=marca  partida=partida  partido=partido
  carga=carga  cuenta=cuenta  cuento=cuento  suela=suela  grada=grada  manta=manta  lista=lista  listo=listo  media=media  banca=banca
  fonda=fonda  costa=costa  carta=carta  punto=punto  rayo=rayo  raya=raya  derecha=derecha  cuadra=cuadra  trama=trama  tela=tela
  serie=serie  serio=serio  forma=forma  obra=obra  cultura=cultura  cultural=cultura  culto=culto  red=red  rey=rey  pais=pais
  nino nina=nin  hijo hija=hij  todo toda=tod  otro otra=otr  alto alta=alt  bajo baja=baj  malo mala=mal  rojo roja=roj
  rico rica=ric  sano sana=san  puro pura=pur  raro rara=rar  vivo viva=viv  mayo=mayo  agua=agua  salir=salir  salud=salud
  experimento experimental experimentar=experiment  experiencia=experienc  nacion=nacion  nacional=nacional  camion=camion  camino=camino
  barca=barca  barra=barra  bolsa=bolsa  hombro=hombro  lecho=lecho  conseja=conseja  rapido rapida rapidez=rapid  solido solida solidez=solid  crea creo=cre  contraste=contrast  creacion=cre  medio=medio  estado=estado  estadio=estadio  opera=opera
  electricidad electrico electrica=electric  salario=salario  gobierno gobernanza gobernar=gobern  empleo empleado=emple  calidad=calidad
`);

/** Words that are also written as one with the word behind them. */
export const SPANISH_PREFIXES = wordSet('e m ciber tele multi bio eco geo agro micro nano inter');
