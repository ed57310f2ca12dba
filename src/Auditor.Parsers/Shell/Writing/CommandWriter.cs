using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Secrets;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>Writes simple commands: names, options, arguments, and the commands and scripts that they run.</summary>
internal sealed class CommandWriter(TreeBuilder builder, ShellScript script, WordWriter words, ScriptFacts facts, Action<NestedScript> writeNested)
{
    private readonly CredentialWriter credentials = new(builder, script.Text);
    private readonly PackageUse packages = new(builder, words);

    /// <param name="readBy">What the command that its output is piped into reads.</param>
    public void Write(SimpleCommand command, ShellState state, PasswordInput readBy)
    {
        builder.Open("command", words.Span(command));
        foreach (var assignment in command.Assignments) Assignment(assignment);
        if (command.Words.Length > 0) Words(new CommandPart(command.Words, 0, command.Words.Length) { Redirects = command.Redirects, ReadBy = readBy, Assignments = command.Assignments }, state);
        Redirects(command.Redirects, PasswordInputs.Of(command));
        builder.Close();
    }

    public void Redirects(ImmutableArray<ShellRedirect> redirects, PasswordInput input = PasswordInput.None)
    {
        foreach (var redirect in redirects) Redirect(redirect, input);
    }

    /// <summary>Words as arguments of the open node: items of a loop, the subject of a case, what a test holds.</summary>
    public void Arguments(ImmutableArray<ShellWord> items)
    {
        for (var i = 0; i < items.Length; i++) Argument(items[i], i + 1, withParts: true);
    }

    private void Words(CommandPart part, ShellState state)
    {
        var commandWord = part.Words[part.First];
        var name = Name(commandWord);
        if (part.Via is { } via) builder.Attribute("via", via, words.Span(commandWord));
        foreach (var assignment in part.AssignmentWords) Assignment(assignment);
        if (name is null) Plain(part, part.First + 1, part.Limit);
        else if (name is "sh" or "bash" or "dash" or "ash") Shell(part, name);
        else if (name == "eval") Eval(part, state);
        else if (name is "su" or "runuser") SwitchUser(part, name);
        else if (name == "find") Find(part, state);
        else if (WrapperCommand.Find(name) is { } wrapper && part.Depth < CommandPart.MaximumDepth) Wrapper(part, name, wrapper, state);
        else Plain(part, part.First + 1, part.Limit);
        packages.Write(part, name ?? "", state);
        if (name == "set" && part.Via is null or "builtin" or "command") Set(part, state);
        if (facts.IsForPosix && name is not null && part.Via is null) BashForms(part, name);
        if (name == "read") foreach (var word in part.Words.AsSpan()[(part.First + 1)..part.Limit]) facts.Assign(word.Value);
    }

    /// <summary>A command with a path is no part of the shell; curl expands braces in addresses itself.</summary>
    private void BashForms(CommandPart part, string name)
    {
        var arguments = part.Words.AsSpan()[(part.First + 1)..part.Limit];
        if (part.Words[part.First].Value == name && BashWords.Form(name, arguments) is { } form) facts.Add(form, words.Span(part.Words[part.First]));
        if (name == "curl") return;
        foreach (var word in arguments)
        {
            if (BashWords.HasBraces(words.Slice(word), word)) facts.Add("Brace expansion", words.Span(word));
        }
    }

    /// <summary>Writes <c>@name</c> and <c>@path</c>; gives the name when it is known.</summary>
    private string? Name(ShellWord word)
    {
        words.Value("path", word);
        var name = BaseName(word.Value);
        var isKnown = word.FirstExpansion is null || IsTextAfterSlash(word);
        builder.Attribute("name", name, words.Span(word), isKnown ? null : words.Reason(word));
        return isKnown ? name : null;
    }

    private static string BaseName(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary><c>"$DIR"/bin/tool</c>: the last part is text and holds the last slash.</summary>
    private bool IsTextAfterSlash(ShellWord word) =>
        word.Parts[^1] is TextPart { Rewritten: null } last && words.Slice(last).Contains('/', StringComparison.Ordinal);

    private void Plain(CommandPart part, int from, int limit) => Plain(part, from, limit, new ArgumentCounter());

    private void Plain(CommandPart part, int from, int limit, ArgumentCounter counter)
    {
        var command = part.Words[part.First].FirstExpansion is null ? BaseName(part.Words[part.First].Value) : null;
        for (var i = from; i < limit; i++)
        {
            var word = part.Words[i];
            if (!counter.IsOption(word)) Argument(word, counter.Next(), withParts: true, CommandSecrets.At(part, command, i), command is "echo" or "printf" ? part.ReadBy : PasswordInput.None);
            else if (word.Value == "--") counter.EndOptions();
            else Option(word, null, CommandSecrets.At(part, command, i));
        }
    }

    private void Argument(ShellWord word, int index, bool withParts, GivenSecret? secret = null, PasswordInput readBy = PasswordInput.None)
    {
        var span = words.Span(word);
        builder.Open("argument", span);
        words.Value("value", word);
        builder.Attribute("index", index.ToString(System.Globalization.CultureInfo.InvariantCulture), span);
        words.Flags(word);
        words.KnownHost(word);
        WordTraps.Write(builder, words, word);
        if (withParts)
        {
            DeclaredVariable(word);
            words.Parts(word);
            if (readBy == PasswordInput.None) credentials.Word(word, secret);
            else credentials.Printed(word, readBy);
        }

        builder.Close();
    }

    /// <summary>An argument that assigns (<c>export A=b</c>, <c>docker run -e A=b</c>) says so with <c>@assigns</c>.</summary>
    private void DeclaredVariable(ShellWord word)
    {
        var length = AssignedNameLength(word);
        if (length == 0) return;
        builder.Attribute("assigns", word.Value[..length], words.Span(word.Start, word.Start + length));
        facts.Assign(word.Value[..length]);
    }

    /// <summary>Length of the name in <c>NAME=…</c>, or 0.</summary>
    private static int AssignedNameLength(ShellWord word)
    {
        var end = 0;
        while (end < word.Value.Length && (char.IsAsciiLetter(word.Value[end]) || word.Value[end] == '_' || (end > 0 && char.IsAsciiDigit(word.Value[end])))) end++;
        return end > 0 && end < word.Value.Length && word.Value[end] == '=' ? end : 0;
    }

    private void Option(ShellWord word, ShellWord? next, GivenSecret? secret = null)
    {
        var span = words.Span(word).To(words.Span(next ?? word));
        var equals = word.Value.IndexOf('=', StringComparison.Ordinal);
        var name = equals > 0 ? word.Value[..equals] : word.Value;
        var isNameKnown = word.FirstExpansion is not { } expansion || (equals > 0 && word.Start + equals < expansion.Start);
        builder.Open("option", span).Attribute("name", name, words.Span(word), isNameKnown ? null : words.Reason(word));
        if (name.Length > 1 && name[0] == '-' && name[1] != '-') builder.Attribute("letters", name[1..], words.Span(word), isNameKnown ? null : words.Reason(word));
        if (equals > 0) words.Value("value", word.Value[(equals + 1)..], word);
        else if (next is not null) words.Value("value", next);
        words.Flags(word);
        words.Parts(word);
        if (next is not null) words.Parts(next);
        credentials.Word(word, secret);
        builder.Close();
    }

    private void Assignment(ShellAssignment assignment)
    {
        builder.Open("assignment", words.Span(assignment));
        words.Value("name", assignment.Name);
        words.Value("value", assignment.Value);
        builder.Flag("append", assignment.IsAppend, words.Span(assignment)).Flag("quoted", assignment.Value.IsQuoted, words.Span(assignment.Value));
        words.Parts(assignment.Value);
        Credential(assignment.Name.Value, assignment.Value, 0);
        builder.Close();
        facts.Assign(assignment.Name.Value);
    }

    private void Credential(string variable, ShellWord word, int offset) =>
        credentials.Word(word, Confidential.Is(variable, word.Value[offset..]) && SecretName.Matches(variable) && word.Value.Length - offset > 2 ? new GivenSecret(offset, variable) : null);

    private void Assignment(ShellWord word)
    {
        var length = AssignedNameLength(word);
        builder.Open("assignment", words.Span(word)).Attribute("name", word.Value[..length], words.Span(word));
        words.Value("value", word.Value[(length + 1)..], word);
        builder.Flag("quoted", word.IsQuoted, words.Span(word));
        words.Parts(word);
        Credential(word.Value[..length], word, length + 1);
        builder.Close();
    }

    private void Redirect(ShellRedirect redirect, PasswordInput input)
    {
        var isHeredoc = redirect.Heredoc is not null;
        var span = words.Span(redirect);
        builder.Open(isHeredoc ? "heredoc" : "redirect", span).Attribute("operator", redirect.Operator, span);
        if (redirect.Descriptor is { } descriptor) builder.Attribute("fd", descriptor, span);
        if (redirect.Heredoc is { } heredoc) Heredoc(heredoc, input);
        else if (redirect.Target is { } target) Target(target, redirect.Operator == "<<<" ? input : PasswordInput.None);
        builder.Close();
    }

    private void Target(ShellWord target, PasswordInput input)
    {
        words.Value("target", target);
        builder.Flag("quoted", target.IsQuoted, words.Span(target));
        WordTraps.Write(builder, words, target);
        words.Parts(target);
        if (input == PasswordInput.None) credentials.Word(target, null);
        else credentials.Printed(target, input);
    }

    private void Heredoc(ShellHeredoc heredoc, PasswordInput input)
    {
        words.Value("delimiter", heredoc.Delimiter);
        builder.Flag("quoted", heredoc.Delimiter.IsQuoted, words.Span(heredoc.Delimiter));
        var body = WordScript.Of(script.Text, heredoc);
        builder.Attribute("value", body.Text, words.Span(heredoc.Start, heredoc.End), FirstExpansion(heredoc) is { } part ? words.Reason(part) : null);
        words.Parts(heredoc.Parts);
        credentials.Text(body, input);
    }

    private static WordPart? FirstExpansion(ShellHeredoc heredoc) => heredoc.Parts.FirstOrDefault(part => part is not TextPart);

    private void Wrapper(CommandPart part, string name, WrapperCommand wrapper, ShellState state)
    {
        var counter = new ArgumentCounter();
        var i = WrapperOptions(part, wrapper, counter);
        if (name == "command" && HasLetter(part, i, "vV"))
        {
            Plain(part, i, part.Limit, counter);
            return;
        }

        for (var operands = 0; operands < wrapper.Operands && i < part.Limit; operands++, i++) Argument(part.Words[i], counter.Next(), withParts: true);
        if (name == "flock" && i < part.Limit && part.Words[i].Value is "-c" or "--command") FlockScript(part, i, counter);
        else Wrapped(part, i, name, wrapper.TakesAssignments, state);
    }

    /// <summary>Writes the wrapper's own options; gives the index of its first operand.</summary>
    private int WrapperOptions(CommandPart part, WrapperCommand wrapper, ArgumentCounter counter)
    {
        var i = part.First + 1;
        for (; i < part.Limit && counter.IsOption(part.Words[i]); i++)
        {
            var word = part.Words[i];
            if (word.Value == "--") counter.EndOptions();
            else if (i + 1 < part.Limit && wrapper.TakesNextWord(word.Value)) Option(word, part.Words[++i]);
            else Option(word, null);
        }

        return i;
    }

    private static bool HasLetter(CommandPart part, int limit, string letters)
    {
        for (var i = part.First + 1; i < limit; i++)
        {
            if (part.Words[i].Value.AsSpan().IndexOfAny(letters) > 0) return true;
        }

        return false;
    }

    private void Wrapped(CommandPart part, int first, string via, bool takesAssignments, ShellState state)
    {
        var commandWord = first;
        while (takesAssignments && commandWord < part.Limit && AssignedNameLength(part.Words[commandWord]) > 0) commandWord++;
        if (commandWord >= part.Limit)
        {
            for (var i = first; i < part.Limit; i++) Assignment(part.Words[i]);
            return;
        }

        var nested = new CommandPart(part.Words, commandWord, part.Limit, via, part.Depth + 1)
        {
            FirstAssignment = first,
            Assignments = part.Assignments,
            Redirects = via is "find" or "xargs" ? [] : part.Redirects,
        };
        builder.Open("command", words.Span(part.Words[first].Start, part.Words[part.Limit - 1].End));
        Words(nested, state);
        builder.Close();
    }

    private void FlockScript(CommandPart part, int option, ArgumentCounter counter)
    {
        Option(part.Words[option], null);
        if (option + 1 >= part.Limit) return;
        Script(part.Words[option + 1], counter.Next(), "flock");
        Plain(part, option + 2, part.Limit, counter);
    }

    private void Shell(CommandPart part, string name)
    {
        var options = ShellOptions.Of(part.Words[..part.Limit], part.First + 1);
        var counter = new ArgumentCounter();
        for (var i = part.First + 1; i < Math.Min(options.FirstOperand, part.Limit); i++)
        {
            if (part.Words[i].Value == "--") counter.EndOptions();
            else if (options.ValueWords.Contains(i + 1)) Option(part.Words[i], part.Words[++i]);
            else Option(part.Words[i], null);
        }

        var nested = new NestedScript(name, name == "bash" ? ShellDialect.Bash : ShellDialect.Posix, options.Pipefail == true, options.ErrExit == true);
        if (options.FirstOperand >= part.Limit) FromHeredoc(part.Redirects, nested);
        else if (options.ReadsCommandString) Script(part.Words[options.FirstOperand], counter.Next(), nested);
        else Argument(part.Words[options.FirstOperand], counter.Next(), withParts: true);
        counter.EndOptions();
        Plain(part, Math.Min(options.FirstOperand + 1, part.Limit), part.Limit, counter);
    }

    private void FromHeredoc(ImmutableArray<ShellRedirect> redirects, NestedScript nested)
    {
        foreach (var redirect in redirects)
        {
            if (redirect.Heredoc is not { } heredoc) continue;
            writeNested(nested with { Text = WordScript.Of(script.Text, heredoc), IsExpanded = FirstExpansion(heredoc) is not null });
            return;
        }
    }

    private void Script(ShellWord word, int index, string via) => Script(word, index, new NestedScript(via, ShellDialect.Posix, false, false));

    /// <summary>The argument, and the script in it. What the outer shell substitutes is written once, in the script.</summary>
    private void Script(ShellWord word, int index, NestedScript nested)
    {
        var hasText = WordScript.HasText(script.Text, [word]);
        Argument(word, index, withParts: !hasText);
        if (hasText) writeNested(nested with { Text = WordScript.Of(script.Text, [word]), IsExpanded = word.FirstExpansion is not null });
    }

    private void Eval(CommandPart part, ShellState state)
    {
        var arguments = part.Words[(part.First + 1)..part.Limit];
        if (arguments.Length > 0 && arguments[0].Value == "--") arguments = arguments[1..];
        var hasText = WordScript.HasText(script.Text, arguments);
        for (var i = 0; i < arguments.Length; i++) Argument(arguments[i], i + 1, withParts: !hasText);
        if (!hasText) return;
        var isExpanded = arguments.Any(argument => argument.FirstExpansion is not null);
        writeNested(new NestedScript("eval", script.Dialect, state.Pipefail, state.ErrExit)
        {
            Text = WordScript.Of(script.Text, arguments),
            IsExpanded = isExpanded,
            State = state,
        });
    }

    /// <summary><c>su -c 'script' user</c>; the option may stand behind the user.</summary>
    private void SwitchUser(CommandPart part, string name)
    {
        var counter = new ArgumentCounter();
        for (var i = part.First + 1; i < part.Limit; i++)
        {
            var word = part.Words[i];
            var hasNext = i + 1 < part.Limit;
            if (!counter.IsOption(word)) Argument(word, counter.Next(), withParts: true);
            else if (word.Value == "--") counter.EndOptions();
            else if (hasNext && word.Value is "-c" or "--command" or "-lc")
            {
                Option(word, null);
                Script(part.Words[++i], counter.Next(), name);
            }
            else Option(word, null);
        }
    }

    /// <summary>The commands of <c>find … -exec command {} ;</c>.</summary>
    private void Find(CommandPart part, ShellState state)
    {
        var counter = new ArgumentCounter();
        var from = part.First + 1;
        for (var i = from; i < part.Limit; i++)
        {
            if (part.Words[i].Value is not ("-exec" or "-execdir" or "-ok" or "-okdir")) continue;
            Plain(part, from, i + 1, counter);
            var end = i + 1;
            while (end < part.Limit && part.Words[end].Value is not (";" or "+")) end++;
            if (part.Depth < CommandPart.MaximumDepth) Wrapped(part with { Limit = end }, i + 1, "find", false, state);
            i = end;
            from = Math.Min(end + 1, part.Limit);
        }

        Plain(part, from, part.Limit, counter);
    }

    private static void Set(CommandPart part, ShellState state)
    {
        var options = ShellOptions.Of(part.Words[..part.Limit], part.First + 1);
        state.Pipefail = options.Pipefail ?? state.Pipefail;
        state.ErrExit = options.ErrExit ?? state.ErrExit;
    }
}
