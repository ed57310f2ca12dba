using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Packages.Commands;

namespace Auditor.Parsers.Shell;

/// <summary>The words of shell trees.</summary>
internal static class ShellVocabulary
{
    private static readonly AttributeName Quoted = new("quoted", "true when any part of the word is quoted");
    private static readonly AttributeName Variable = new("variable", "true when the word holds an unquoted expansion");
    private static readonly AttributeName QuotedTilde = new("quoted-tilde", "true when it starts with a tilde that a quote keeps from meaning the home directory");
    private static readonly AttributeName QuotedGlob = new("quoted-glob", "true when all its stars are quoted");
    private static readonly AttributeName MayVanish = new("may-vanish", "true when it is made of unquoted expansions only: when they are empty there is no word");
    private static readonly AttributeName EmptyRoot = new("empty-root", "true when it starts with an expansion and is / or /* when its expansions are empty");
    private static readonly AttributeName Index = new("index", "Position among the arguments, from 1", IsAlways: true);

    public static ImmutableArray<ElementName> Elements { get; } =
    [
        .. Lists(), .. Commands(), .. PackageVocabulary.Elements, .. Compounds(), .. Words(),
        new("unknown", "A token that cannot stand where it does; a problem says so",
            new AttributeName("value", "The token as written", IsAlways: true)),
    ];

    /// <summary>The vocabulary of the kind <c>shell</c>.</summary>
    public static Vocabulary Kind { get; } = new(ArtifactKinds.Shell, "shell",
    [
        new ElementName("shell", "A shell script file",
            new AttributeName("interpreter", "The shell of the #! line as written, without its folder"),
            new AttributeName("dialect", "posix or bash: how the file was read", IsAlways: true)),
        .. Elements,
    ]);

    private static ImmutableArray<ElementName> Lists() =>
    [
        new("pipeline", "One or more commands joined by |; every command stands in one",
            new AttributeName("after", "The operator before it: &&, ||, ;, & or newline; absent for the first of a list"),
            new AttributeName("stages", "Number of its commands", IsAlways: true),
            new AttributeName("negated", "true behind !"),
            new AttributeName("background", "true when it is started in the background with &"),
            new AttributeName("pipefail", "true when the shell option pipefail is on here"),
            new AttributeName("errexit", "true when the shell option -e is on here"),
            new AttributeName("ignored", "true when nothing notices that it fails: what follows runs all the same (; or a line end without -e, an AND-OR list in the middle of a script, a round of a loop)"),
            new AttributeName("swallowed", "true when the || true behind a later command of its AND list takes its failure, too: install && clean || true")),
        new("path-variable", "A variable in the path of a URL whose host is written out, before any question mark", new AttributeName("name", "Its name", IsAlways: true)),
        new("brings", "A command that the downloaded script which is piped into an interpreter may install, as far as its address and options tell", new AttributeName("name", "Its name", IsAlways: true)),
        new("script", "A script that the command runs: sh -c, eval, su -c, or a here-document of a shell",
            new AttributeName("via", "Name of the command that runs it", IsAlways: true),
            new AttributeName("expanded", "true when the outer shell expands something in it first")),
        new("syntax-error", "A place where the shell refuses the script, behind the script's pipelines", new AttributeName("message", "What is wrong", IsAlways: true), new AttributeName("bash", "true when bash accepts the script, which is for sh")),
        new("bash-form", "Syntax or a command that only bash has, in a script for sh; behind the script's pipelines",
            new AttributeName("form", "What it is, as a sentence starts with it", IsAlways: true),
            new AttributeName("ash", "true when the ash of busybox understands it too")),
        new("substitution", "The commands of a command or process substitution, in the element of the word that holds it",
            new AttributeName("style", "$(), backtick, <() or >()", IsAlways: true), Quoted),
    ];

    private static ImmutableArray<ElementName> Commands() =>
    [
        new("command", "A simple command; a nested one is run by the wrapper it stands in",
            new AttributeName("name", "Base name of the command word; unresolved when it is an expansion; absent for bare assignments and redirections"),
            new AttributeName("path", "The command word after quote removal"),
            new AttributeName("via", "Name of the wrapper (sudo, env, xargs, find …) that runs it"),
            new AttributeName("development-server", "What makes it a server for development: nodemon, next dev, npm run dev, flask --debug …")),
        new("assignment", "A variable set for the command, or for the shell when there is no command",
            new AttributeName("name", "The variable, with its subscript", IsAlways: true),
            new AttributeName("value", "The value after quote removal; an array as written", IsAlways: true),
            new AttributeName("append", "true for +="), Quoted),
        new("option", "A word that starts with - before any --",
            new AttributeName("name", "As written, without =value", IsAlways: true),
            new AttributeName("value", "What is joined by =, or the next word for the options of wrappers and shells that take one"),
            new AttributeName("letters", "The letters of an option with one dash"), Quoted, Variable),
        new("argument", "A word that is not an option; an item of for, the subject of case, a word of [[ ]]",
            new AttributeName("value", "The text after quote removal, expansions as written", IsAlways: true), Index,
            new AttributeName("host", "Of a URL that holds an expansion: its host, where that is written out"),
            new AttributeName("assigns", "The name in an argument NAME=value, as of export"), Quoted, Variable, QuotedTilde, QuotedGlob, MayVanish, EmptyRoot),
        new("redirect", "A redirection or here-string",
            new AttributeName("operator", "As written: <, >, >>, >&, &>, <<< …", IsAlways: true),
            new AttributeName("fd", "The descriptor before the operator"),
            new AttributeName("target", "The word after the operator"), Quoted, QuotedTilde, QuotedGlob, MayVanish, EmptyRoot),
        new("heredoc", "A here-document",
            new AttributeName("operator", "<< or <<-", IsAlways: true),
            new AttributeName("fd", "The descriptor before the operator"),
            new AttributeName("delimiter", "The ending word", IsAlways: true),
            new AttributeName("value", "The body as written, without the tabs that <<- strips", IsAlways: true),
            new AttributeName("quoted", "true when the delimiter is quoted: nothing is expanded")),
        new("credential", "A secret in plain text, in the element of the word or here-document that holds it",
            new AttributeName("name", "What says that it is one: a variable, an option, a header; url, token, private key, password, standard input", IsAlways: true),
            new AttributeName("value", "The secret; no output shows it", IsAlways: true),
            new AttributeName("common", "true for a default that everybody knows: admin, postgres, changeme …")),
    ];

    private static ImmutableArray<ElementName> Compounds() =>
    [
        new("if", "Its condition and pipelines, then elif and else"),
        new("elif", "A further branch of if: its condition and pipelines"),
        new("else", "The pipelines of the last branch of if"),
        new("condition", "The pipelines whose status decides"),
        new("while", "A loop: its condition and pipelines"),
        new("until", "A loop: its condition and pipelines"),
        new("for", "A loop over its arguments, or with an arithmetic header", new AttributeName("variable", "Name of the loop variable")),
        new("select", "A bash menu over its arguments", new AttributeName("variable", "Name of the variable", IsAlways: true)),
        new("case", "Its subject as argument, then its branches"),
        new("branch", "A branch of case", new AttributeName("patterns", "Its patterns joined by |", IsAlways: true)),
        new("group", "Commands in braces"),
        new("subshell", "Commands in parentheses"),
        new("function", "A function and the pipelines of its body", new AttributeName("name", "Its name", IsAlways: true)),
        new("coprocess", "A bash coproc"),
        new("test", "[[ ]]: its words and operators as arguments"),
        new("arithmetic", "(( ))", new AttributeName("value", "The expression", IsAlways: true)),
    ];

    private static ImmutableArray<ElementName> Words() =>
    [
        new("expansion", "A parameter expansion, in the element of the word that holds it",
            new AttributeName("name", "The parameter", IsAlways: true),
            new AttributeName("operator", "As written: :-, :?, %%, / …"),
            new AttributeName("value", "The word after the operator, e.g. the default"),
            new AttributeName("length", "true for ${#name}"),
            new AttributeName("indirect", "true for ${!name}"),
            new AttributeName("assigned", "true when it has a value: from an assignment, export, for or read before it, or from the environment (ENV, ARG with a default, a secret mount)"),
            new AttributeName("maybe-assigned", "true when something that cannot be seen may have set it, as the base image"), Quoted),
    ];
}
