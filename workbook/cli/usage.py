"""Help and complaints about wrong calls in the user's language, since click itself speaks only English."""

from __future__ import annotations

from typing import Any

import click

from gocluster_rules import answer_texts
from gocluster_rules.problems import quoted
from gocluster_rules.text import LANGS, Lang, Text
from workbook.cli import streams, texts

HELP = ("-h", "--help")
WIDTH = 100


class _ExtraArguments(click.UsageError):
    """More arguments than the command takes."""


class _Speaking(click.Command):
    """What commands and their group have in common: help in a language."""

    def __init__(self, lang: Lang, **settings: Any) -> None:
        self.lang = lang
        super().__init__(
            options_metavar=texts.OPTIONS_METAVAR[lang], add_help_option=False, **settings
        )
        click.help_option(*HELP, help=texts.HELP_OPTION[lang])(self)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # click leaves it out with options that lack a value.
            raise

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, f"{texts.USAGE[self.lang]} ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [param for param in self.params if isinstance(param, click.Option)]
        with formatter.section(texts.OPTIONS[self.lang]):
            formatter.write_dl([row for param in options if (row := param.get_help_record(ctx))])


class Command(_Speaking):
    """A command in a language."""

    def __init__(self, lang: Lang, **settings: Any) -> None:
        # Too many arguments are refused here, where they are known one by one.
        context = {"max_content_width": WIDTH, "allow_extra_args": True}
        super().__init__(lang, context_settings=context, **settings)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if extra := super().parse_args(ctx, args):
            raise _ExtraArguments(" ".join(extra), ctx)
        return []


class Group(_Speaking, click.Group):
    """The program itself in a language."""

    def __init__(self, lang: Lang, *, version: str, **settings: Any) -> None:
        super().__init__(
            lang,
            context_settings={"max_content_width": WIDTH},
            subcommand_metavar=texts.COMMAND_METAVAR[lang],
            **settings,
        )
        help_text = texts.VERSION_OPTION[lang]
        click.version_option(version, message="%(prog)s %(version)s", help=help_text)(self)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        with formatter.section(texts.COMMANDS[self.lang]):
            formatter.write_dl(
                [
                    (name, command.get_short_help_str(WIDTH))
                    for name, command in self.commands.items()
                ]
            )


class _LangChoice(click.Choice[Lang]):
    """One of our languages, or a complaint in one of them."""

    def __init__(self, lang: Lang) -> None:
        super().__init__(LANGS)
        self.lang = lang

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Lang:
        if value in LANGS:
            return super().convert(value, param, ctx)
        message = texts.NO_CHOICE.fill(
            value=quoted(value), option="--lang", choices=", ".join(LANGS)
        )
        raise click.BadParameter(message[self.lang], ctx, param)


def lang_option(lang: Lang, text: Text) -> click.Option:
    """The option with which another language than the system's is chosen."""
    return click.Option(["--lang"], type=_LangChoice(lang), default=lang, help=text[lang])


def complain(error: click.UsageError, lang: Lang) -> None:
    """Say what is wrong with the call, how it should look and where to find help."""
    ctx = error.ctx
    if ctx and isinstance(error, click.exceptions.NoArgsIsHelpError):
        streams.warn(ctx.get_help())
        return
    if ctx:
        streams.warn(ctx.get_usage())
        streams.warn(texts.HELP_AT.fill(command=f"{ctx.command_path} {HELP[-1]}")[lang])
    streams.warn(texts.ERROR.fill(message=_sentence(error))[lang])


def _sentence(error: click.UsageError) -> Text | str:
    """What is wrong and what to do about it."""
    if isinstance(error, click.MissingParameter):
        return texts.MISSING_ARGUMENT.fill(name=error.param.metavar if error.param else "")
    if isinstance(error, click.BadParameter):
        return error.message
    if isinstance(error, click.NoSuchOption):
        hint = _similar(error.possibilities)
        return texts.NO_SUCH_OPTION.fill(name=quoted(error.option_name), hint=hint)
    if isinstance(error, click.exceptions.NoSuchCommand):
        hint = _similar(error.possibilities)
        return texts.NO_SUCH_COMMAND.fill(name=quoted(error.command_name), hint=hint)
    if isinstance(error, click.BadOptionUsage):
        params = error.ctx.command.params if error.ctx else []
        options = [param for param in params if isinstance(param, click.Option)]
        flag = any(option.is_flag for option in options if error.option_name in option.opts)
        text = texts.NO_VALUE_TAKEN if flag else texts.VALUE_MISSING
        return text.fill(name=quoted(error.option_name))
    if isinstance(error, _ExtraArguments):
        return texts.EXTRA_ARGUMENTS.fill(values=quoted(error.message))
    return texts.COMMAND_MISSING


def _similar(names: list[str] | None) -> Text:
    return answer_texts.DID_YOU_MEAN.fill(name=names[0]) if names else Text(de="", en="")
