"""What the program runs on."""

import sys
from collections import namedtuple

uname_result = namedtuple('uname_result', 'system node release version machine processor', module='platform')


def python_version():
    return '%d.%d.%d' % sys.version_info[:3]


def python_version_tuple():
    return tuple(python_version().split('.'))


def python_implementation():
    return 'Taipan'


def python_compiler():
    return ''


def python_build():
    return '', ''


def python_branch():
    return ''


python_revision = system = node = release = version = machine = processor = python_branch


def platform(aliased=False, terse=False):
    return 'Taipan'


def architecture(executable='', bits='', linkage=''):
    return '32bit', ''


def uname():
    return uname_result('', '', '', '', '', '')
