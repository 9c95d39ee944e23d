import { Field, type FieldProps } from '../parts/field';
import { useForm } from './form-context';

/** A field of the form: its fault is the form's, shown once the field has been left. */
export function FormField(props: Omit<FieldProps, 'fault' | 'onLeave'>) {
  const { faultText, leave } = useForm();
  return <Field {...props} fault={faultText(props.id)} onLeave={() => leave(props.id)} />;
}
