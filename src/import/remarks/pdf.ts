import type { Remark } from './remark.ts';

/** What the reader of PDF says. */
export const pdfRemarks = {
  'pdf-not-pdf': {
    kind: 'refused',
    what: '扩展名是 .pdf，内容却不是 PDF',
    advice: '重新下载，或者按真正的类型改扩展名。',
  },
  'pdf-damaged': {
    kind: 'refused',
    what: 'PDF 不完整或已损坏',
    advice: '重新下载这个文件；仍然不行，就换一份。',
  },
  'pdf-password': {
    kind: 'refused',
    what: 'PDF 有打开密码',
    advice: '去掉密码，另存一份，再导入。',
  },
  'pdf-too-large': {
    kind: 'refused',
    what: 'PDF 的页数或字数太多',
    advice: '拆成几个文件，再导入。',
  },
  'pdf-too-heavy': {
    kind: 'refused',
    what: '读这个 PDF 用的时间或内存超过上限',
    advice: '用阅读软件打开看看是否正常，另存（或打印）为新的 PDF，再导入。',
  },
  'pdf-no-text': {
    kind: 'refused',
    what: '这是扫描件，没有文字层',
    advice: '先做文字识别（OCR），核对后再导入。',
  },
  'pdf-page-no-text': {
    kind: 'look',
    what: '这些页是图，没有文字层，没有导入',
    advice: '先做文字识别（OCR），核对后再导入，或者照原件补上。',
  },
  'pdf-page-damaged': {
    kind: 'look',
    what: '这一页有读不了的部分，可能缺字',
    advice: '对照原件，补上缺的内容。',
  },
  'pdf-repaired': {
    kind: 'look',
    what: 'PDF 的目录表坏了，按残存的内容读出',
    advice: '对照原件，看页数和内容是不是全的；能重新下载就重新下载。',
  },
  'pdf-ocr-layer': {
    kind: 'look',
    what: '这些页的文字是看不见的一层，多半是文字识别（OCR）的结果',
    advice: '逐字核对，识别的文字常有错字。',
  },
  'pdf-unmapped': {
    kind: 'look',
    what: '字体没有说明这些字是什么字，读出来的可能不对',
    advice: '对照原件，逐个改正。',
  },
  'pdf-garbled-font': {
    kind: 'look',
    what: '这个字体读出来的像是乱码',
    advice: '对照原件；确是乱码，就先做文字识别（OCR），或者换一份。',
  },
  'pdf-rotated': {
    kind: 'look',
    what: '去掉横放、斜放的文字（水印、边上的说明）',
    advice: '看一看其中有没有正文；有的话请补上。',
  },
  'pdf-vertical': {
    kind: 'look',
    what: '有竖排的文字，按从右到左的顺序放在这一页的最后',
    advice: '看一看顺序和位置。',
  },
  'pdf-annotation': {
    kind: 'look',
    what: '去掉批注、印章、表单里的文字',
    advice: '那是叠在文件上的；其中有正文的话请补上。',
  },
  'pdf-hidden-layer': {
    kind: 'look',
    what: '去掉隐藏图层里的文字',
    advice: '打开文件时看不到它；其中有正文的话请补上。',
  },
  'pdf-off-page': {
    kind: 'look',
    what: '去掉页面以外的文字',
    advice: '打开文件时看不到它；其中有正文的话请补上。',
  },
  'pdf-overprint': {
    kind: 'change',
    what: '去掉在同一位置重复印的字',
    advice: '有的软件把字印两遍来加粗，不是两个字。',
  },
  'pdf-gap-blank': {
    kind: 'look',
    what: '文字之间有明显的空，PDF 里没有空格，补一个空格',
    advice: '看一看空格是不是该有。',
  },
  'pdf-columns': {
    kind: 'look',
    what: '这一页分两栏，先左栏后右栏',
    advice: '看一看顺序对不对。',
  },
  'pdf-table': {
    kind: 'look',
    what: '这一页像是有表格，格子里的文字成了一行一行',
    advice: '对照原件，改成表格。',
  },
  'pdf-table-lines': {
    kind: 'look',
    what: '表格按画的线分格',
    advice: '对照原件，看行、列和合并的格子对不对。',
  },
  'pdf-page-picture': {
    kind: 'look',
    what: '这些页的文字底下有一张铺满的图',
    advice: '看一看图里有没有没读出来的内容。',
  },
} as const satisfies Readonly<Record<string, Remark>>;
