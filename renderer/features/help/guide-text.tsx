import { Modal, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { pictureAddress } from "./guide-files.ts";
import classes from "./help.module.css";
import type { Block, Inline } from "./read-markdown.ts";

interface Props {
  blocks: readonly Block[];
  /** A link to another chapter was chosen. */
  onLink(file: string): void;
}

/** A passage of the guide; headings stand one level lower, because the panel's own title is the first. */
export function GuideText({ blocks, onLink }: Props) {
  const seen = blocks.map((block, index) => ({ block, key: `${index}` }));
  return seen.map(({ block, key }) => <GuideBlock key={key} block={block} onLink={onLink} />);
}

function GuideBlock({ block, onLink }: { block: Block; onLink(file: string): void }) {
  if (block.kind === "picture") return <Picture file={block.file} text={block.text} />;
  if (block.kind === "heading") return <h3 className={classes.heading}>{block.text}</h3>;
  if (block.kind === "paragraph")
    return (
      <p className={classes.paragraph}>
        <Parts parts={block.parts} onLink={onLink} />
      </p>
    );
  const List = block.ordered ? "ol" : "ul";
  return (
    <List className={classes.list}>
      {block.items
        .map((parts, index) => ({ parts, key: `${index}` }))
        .map(({ parts, key }) => (
          <li key={key}>
            <Parts parts={parts} onLink={onLink} />
          </li>
        ))}
    </List>
  );
}

function Parts({ parts, onLink }: { parts: readonly Inline[]; onLink(file: string): void }) {
  return parts
    .map((part, index) => ({ part, key: `${index}` }))
    .map(({ part, key }) => {
      if (part.kind === "strong") return <strong key={key}>{part.text}</strong>;
      if (part.kind === "words")
        return (
          <span key={key} className={classes.words}>
            {part.text}
          </span>
        );
      if (part.kind === "code") return <kbd key={key}>{part.text}</kbd>;
      if (part.kind === "link")
        return (
          <button key={key} type="button" className={classes.link} onClick={() => onLink(part.to)}>
            {part.text}
          </button>
        );
      return part.text;
    });
}

/** As wide as the panel; a click shows it in its own size. */
function Picture({ file, text }: { file: string; text: string }) {
  const { t } = useTranslation();
  const [large, setLarge] = useState(false);
  const address = pictureAddress(file);
  if (!address) return null;
  return (
    <figure className={classes.figure}>
      <UnstyledButton aria-label={t("help.enlarge", { text })} onClick={() => setLarge(true)}>
        <img className={classes.picture} src={address} alt="" loading="lazy" />
      </UnstyledButton>
      <figcaption className={classes.caption}>{text}</figcaption>
      <Modal
        opened={large}
        onClose={() => setLarge(false)}
        title={text}
        size="min(1400px, 96vw)"
        closeButtonProps={{ "aria-label": t("general.close") }}
      >
        <img className={classes.picture} src={address} alt={text} />
      </Modal>
    </figure>
  );
}
