import { useForm } from './form-context';

/** The error of a group of fields. */
export function FormFault({ field }: { readonly field: string }) {
  const fault = useForm().faultText(field);
  if (!fault) return null;
  return (
    <p class="error" tabIndex={-1} data-faulty>
      <span aria-hidden="true">⚠ </span>
      {fault}
    </p>
  );
}
