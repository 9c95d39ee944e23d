import type { SidebarState } from '../../bridge/rates';
import { writesDecimalComma } from '../../i18n/number-text';
import { PRICE_IMAGE_TEXTS } from '../../i18n/words';
import { useInsert } from '../insert/use-insert';
import { Shell, type ShellProps } from '../parts/shell';
import type { Server } from '../server/server';
import { usableRates } from '../table/table-names';
import type { Message } from '../table/use-rates';
import { useWords } from '../words';
import { type ImageDraft, imageCells } from './image-cells';
import { ImageFields, PlanFields } from './image-fields';
import { imageFormula } from './image-formula';
import { ImageParts } from './image-parts';
import { OtherRates } from './other-rates';
import { PriceFooter } from './price-footer';
import { pricedImage } from './priced-image';

interface PriceImagePageProps
  extends Pick<ShellProps, 'message' | 'onUndo' | 'onCloseMessage' | 'tabs' | 'visit'> {
  readonly server: Server;
  readonly state: SidebarState;
  readonly draft: ImageDraft;
  readonly onChange: (draft: ImageDraft) => void;
  readonly say: (message: Message | undefined) => void;
}

/** What one image costs, while it is being typed, and the formula that gives the same figure in a cell. */
export function PriceImagePage(props: PriceImagePageProps) {
  const { server, state, draft, onChange, say } = props;
  const { language } = useWords();
  const insert = useInsert(server, say);
  const rates = usableRates(state);
  const { defaultRateId } = state;
  const decimalComma = writesDecimalComma(state.locale ?? '');
  const cells = imageCells(draft, decimalComma);
  const priced = pricedImage(cells, { rates, defaultRateId }, language, decimalComma);
  const fields = {
    ...{ draft, priced, rates, defaultRateId },
    onChange: (part: Partial<ImageDraft>) => {
      insert.keep();
      onChange({ ...draft, ...part });
    },
  };
  const footer = (
    <PriceFooter
      priced={priced}
      formula={imageFormula(cells, priced)}
      canEdit={state.canEdit}
      insert={insert}
    />
  );
  return (
    <Shell {...props} title={PRICE_IMAGE_TEXTS[language].title} isBusy={insert.isBusy} footer={footer}>
      <ImageFields {...fields} />
      {priced.bill && priced.rate && <ImageParts bill={priced.bill} rate={priced.rate} />}
      <PlanFields {...fields} />
      <OtherRates {...priced} />
    </Shell>
  );
}
