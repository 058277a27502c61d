interface Props {
  /** Of the entry. */
  readonly name: string;
  readonly onOpen: () => void;
}

/** Opens the form of an entry. */
export const ChangeButton = ({ name, onOpen }: Props) => (
  <button type="button" onClick={onOpen} aria-label={`改 ${name}`}>
    改
  </button>
);
