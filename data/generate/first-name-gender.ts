/**
 * Writes `data/first-name-gender.json`: given names that mostly one gender bears.
 *
 * Run: `node --import tsx data/generate/first-name-gender.ts --data ../shared/datasets`
 * A name that both genders bear in the sources is left out: a guess would send "he" and "she" to the wrong person.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const argument = process.argv.indexOf('--data');
const lexical = join(argument < 0 ? '../shared/datasets' : (process.argv[argument + 1] ?? ''), 'lexical');

/** Own additions: names of people in the news that the lists of newborns lack. */
const FEMININE =
  'Mary Patricia Linda Barbara Elizabeth Jennifer Maria Susan Margaret Dorothy Lisa Nancy Karen Betty Helen Sandra Donna Carol Ruth Sharon Michelle Laura Sarah Kimberly Deborah Jessica Cynthia Angela Melissa Brenda Amy Anna Rebecca Virginia Kathleen Pamela Martha Debra Amanda Stephanie Carolyn Christine Janet Catherine Frances Ann Joyce Diane Alice Julie Heather Teresa Doris Gloria Evelyn Cheryl Mildred Katherine Joan Ashley Judith Rose Janice Nicole Judy Christina Kathy Theresa Beverly Denise Tammy Irene Jane Lori Rachel Marilyn Kathryn Louise Sara Anne Jacqueline Wanda Bonnie Julia Ruby Tina Phyllis Norma Paula Diana Annie Lillian Emily Peggy Crystal Gladys Rita Dawn Connie Florence Edna Tiffany Carmen Rosa Cindy Hillary Kamala Condoleezza Madeleine Ivanka Melania Jill Nikki Tulsi Gretchen Jacinda Penny Gina Katherine Annalena Ursula Christine Marine Ségolène Giorgia Sanna Mette Erna Kaja Dalia Ingrida Kolinda Beata Yulia Olga Natalia Svetlana Ludmila Tatiana Irina Maia Salome Aung Benazir Hina Indira Sonia Nirmala Sushma Mamata Khaleda Yingluck Megawati Retno Carrie Dilma Cristina Michelle Claudia Isabel Gabriela Sahle-Work Ngozi Ellen Joyce Samia Chrystia Julie Theresa Priti Nicola Liz Sanae Yuriko Chunying Tzipi Golda Hanan Fatima Aisha Zainab Khadija Maryam Leila Layla Yasmin Nadia Samira Huda Amal Malala Greta Angelina Oprah Beyoncé Sophie Charlotte Chloe Zoe Claire Camille Juliette Elena Ana Lucia Sofia Ines Pilar Rocio Dolores Consuelo Mercedes Beatriz Leticia Monica Veronica Adriana Alejandra Paola Valentina Giulia Chiara Francesca Silvia Elisabetta Federica Ingrid Astrid Birgit Ulrike Sabine Petra Heike Anke Silke Katarzyna Malgorzata Agnieszka Ewa Joanna Zuzana Katalin Ildiko Ioana Maja Jelena Milica Snezana Priya Anjali Deepika Lakshmi Sunita Meera Kavita Pooja Yuki Keiko Yoko Akiko Tomoko Naoko Noriko Sachiko Kazuko Mei Ling Xiu Hye-kyung Geun-hye Yo-jong Mi-kyung Thuy Huong Siti Nur Dewi Sri';
const MASCULINE =
  'James John Robert Michael William David Richard Charles Joseph Thomas Christopher Daniel Paul Mark Donald George Kenneth Steven Edward Brian Ronald Anthony Kevin Jason Matthew Gary Timothy Jose Larry Jeffrey Frank Scott Eric Stephen Andrew Raymond Gregory Joshua Jerry Dennis Walter Patrick Peter Harold Douglas Henry Carl Arthur Ryan Roger Joe Juan Jack Albert Jonathan Justin Gerald Keith Samuel Ralph Lawrence Nicholas Roy Benjamin Bruce Brandon Adam Harry Fred Wayne Steve Louis Jeremy Aaron Randy Howard Eugene Carlos Russell Bobby Victor Martin Ernest Phillip Todd Craig Alan Philip Earl Jimmy Antonio Danny Bryan Tony Luis Mike Stanley Leonard Nathan Manuel Rodney Norman Allen Marvin Vincent Glenn Jeffery Jeff Chad Jacob Alfred Kyle Francis Bradley Herbert Frederick Edwin Don Eddie Ricky Troy Randall Barry Alexander Bernard Mario Leroy Bill Bob Jim Tom Tim Dan Ben Ted Rob Ron Ken Greg Dave Will Nick Barack Joe Mitch Chuck Kevin Newt Mitt Bernie Rand Boris Keir Rishi Tony Gordon Jeremy Nigel Emmanuel Nicolas François Francois Jean Pierre Jacques Olaf Gerhard Helmut Friedrich Frank-Walter Sebastian Viktor Mateusz Jaroslaw Andrzej Lech Vaclav Milos Vladimir Dmitry Dmitri Sergei Sergey Alexei Mikhail Yevgeny Nikolai Boris Igor Oleg Ivan Yuri Volodymyr Petro Oleksandr Alexander Aleksandr Nursultan Kassym-Jomart Ilham Nikol Recep Ahmet Mevlut Mustafa Mehmet Benjamin Ehud Yitzhak Shimon Ariel Naftali Yair Mahmoud Yasser Ismail Bashar Hassan Hosni Abdel Muammar Saddam Mohammed Mohammad Muhammad Mohamed Ahmed Ali Omar Khalid Khaled Ibrahim Yusuf Youssef Abdullah Hamid Ashraf Imran Nawaz Shehbaz Pervez Narendra Manmohan Rahul Amit Arvind Rajiv Atal Mahinda Gotabaya Ranil Mahathir Najib Anwar Joko Susilo Prabowo Rodrigo Ferdinand Benigno Prayut Thaksin Hun Jinping Xiaoping Zedong Jintao Jiabao Keqiang Zemin Lijian Wenbin Jong-un Jong-il Jae-in Suk-yeol Myung-bak Moo-hyun Dae-jung Jae-myung Ki-moon Shinzo Fumio Yoshihide Taro Shigeru Junichiro Hirofumi Naoto Yukio Akihito Naruhito Kenji Hiroshi Takeshi Akira Satoshi Kazuo Toshiro Hideki Ichiro Uhuru Raila Yoweri Cyril Jacob Thabo Nelson Emmerson Muhammadu Goodluck Bola Alassane Macky Abiy Salva Hakainde Tedros Kofi Boutros António Antonio Luiz Jair Hugo Nicolás Evo Rafael Lenín Lenin Ollanta Sebastián Mauricio Néstor Andrés Andres Enrique Felipe Nayib Raúl Raul Fidel Miguel Diego Javier Fernando Jorge Pedro Pablo Ricardo Roberto Eduardo Alejandro Gustavo Alberto Sergio Mario Silvio Matteo Giuseppe Giovanni Luigi Marco Andrea Paolo Franco Romano Lars Jens Anders Erik Sven Bjorn Stefan Ulf Hans Klaus Jürgen Wolfgang Dieter Günter Manfred Heinz Karl Otto Ludwig Friedrich Johannes Matthias Tobias Malcolm Scott Kevin Bob Sitiveni Manasseh Trung Dung Hung Tuan Minh';

const counts = new Map<string, { f: number; m: number }>();
function count(name: string, gender: string, weight = 1): void {
  if (!/^\p{Lu}[\p{L}'-]+$/u.test(name)) return;
  const entry = counts.get(name) ?? { f: 0, m: 0 };
  if (gender === 'F') entry.f += weight;
  if (gender === 'M') entry.m += weight;
  counts.set(name, entry);
}

function rows(name: string): string[][] {
  return readFileSync(join(lexical, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}

const [forenameHeader = [], ...forenames] = rows('names-common-forenames-by-country.tsv');
for (const row of forenames) {
  const gender = row[forenameHeader.indexOf('Gender')] ?? '';
  for (const name of (row[forenameHeader.indexOf('Romanized Name')] ?? '').split(/[,/]/)) count(name.trim(), gender);
}
const [memberHeader = [], ...members] = rows('us-legislators-current.tsv');
for (const row of members) count(row[memberHeader.indexOf('first')] ?? '', row[memberHeader.indexOf('gender')] ?? '');
// A handful of rows outweighs a list of newborns: these are adults whom news names.
for (const name of new Set(FEMININE.split(' '))) count(name, 'F', 3);
for (const name of new Set(MASCULINE.split(' '))) count(name, 'M', 3);

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');
for (const [name, { f, m }] of [...counts]) {
  const bare = plain(name);
  if (bare === name) continue;
  count(bare, 'F', f);
  count(bare, 'M', m);
}

const feminine: string[] = [];
const masculine: string[] = [];
for (const [name, { f, m }] of counts) {
  if (Math.max(f, m) < 9 * Math.min(f, m) || f === m) continue;
  (f > m ? feminine : masculine).push(name);
}
const about = {
  what: 'Given names that mostly one gender bears; a name of both stands in neither list.',
  source:
    'github.com/sigpwned/popular-names-by-country-dataset (CC0), github.com/unitedstates/congress-legislators (CC0), own additions',
  licence: 'Apache-2.0',
  checked: '2026-11-24',
};
writeFileSync(
  new URL('../first-name-gender.json', import.meta.url),
  `{"generator": "data/generate/first-name-gender.ts; do not edit",\n "about": ${JSON.stringify(about)},\n "feminine": ${JSON.stringify(feminine.sort())},\n "masculine": ${JSON.stringify(masculine.sort())}}\n`,
);
process.stderr.write(`${feminine.length} feminine, ${masculine.length} masculine names\n`);
