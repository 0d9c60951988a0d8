/** One figure of a document, formatted for reading. */
export interface LetterFigure {
  id: string;
  name: string;
  value: string;
  previous: string;
  /** Whether there is a value of this year or of the one before. */
  isKnown: boolean;
}

export interface Brief {
  title: string;
  subtitle: string;
  /** Above everything; e.g. that the data are invented. */
  warning: string | null;
  sections: { heading: string; text: string }[];
  figuresHeading: string;
  figureColumns: readonly [id: string, name: string, value: string, previous: string];
  figures: LetterFigure[];
  foot: string;
}

export interface Answer {
  warning: string | null;
  office: string[];
  placeAndDate: string;
  caseNumber: string | null;
  addressee: string[];
  paragraphs: string[];
  signatory: string[];
  recipientsHeading: string;
  recipients: string[];
}

export interface Chapter {
  title: string;
  programmes: {
    heading: string;
    warning: string | null;
    paragraphs: string[];
    figureColumns: Brief["figureColumns"];
    figures: LetterFigure[];
  }[];
  foot: string;
}
