// The files of CPython's tests that concern the language and the core types. Older versions call test_str test_unicode.

export const FILES = `
  test_grammar test_int test_long test_float test_complex test_bool test_str test_unicode test_bytes test_list test_tuple test_dict test_set
  test_range test_slice test_iter test_generators test_coroutines test_asyncgen test_scope test_class test_descr test_super test_property
  test_decorators test_with test_exceptions test_exception_group test_raise test_except_star test_patma test_unpack test_unpack_ex
  test_augassign test_compare test_format test_fstring test_tstring test_string_literals test_named_expressions test_positional_only_arg
  test_keywordonlyarg test_call test_funcattrs test_sort test_enumerate test_builtin test_syntax
`
  .trim()
  .split(/\s+/);
