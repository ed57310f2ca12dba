using System.Text;

namespace Auditor.Parsers.Dockerfile.Variables;

/// <summary>
/// Takes quotes and escapes away and puts variables in, as the builder does it in the instructions that it expands
/// (Dockerfile reference, "Environment replacement").
/// </summary>
internal sealed class Expander(string text, int start, int end, char escape)
{
    private const int MaximumDepth = 100;

    private readonly List<VariableUse> uses = [];
    private readonly List<string> holes = [];
    private readonly int first = start;
    private int position = start;
    private int depth;
    private string? reason;
    private string? error;
    private bool isTooLong;

    /// <summary>Gives a name's variable.</summary>
    public Func<string, Variable> Lookup { get; init; } = static _ => Variable.Unset("");

    /// <summary>False in the body of a here-document, where quotes are text.</summary>
    public bool TakesQuotes { get; init; } = true;

    public ExpansionBudget Budget { get; init; } = new();

    /// <summary>Whether there is a quote, an escape or a variable: a text without them is its own value.</summary>
    public static bool HasSomething(ReadOnlySpan<char> text, char escape) => text.IndexOfAny('$', '\'', '"') >= 0 || text.Contains(escape);

    public Expansion Expand()
    {
        var raw = text[first..end];
        var value = Sequence('\0', keepsEscapes: false);
        if (!Budget.Allows(raw.Length, value.Length)) TooLong();
        if (error is not null) reason ??= error;
        return new Expansion(raw, value, [.. holes], reason, [.. uses], error);
    }

    /// <summary>The position after the substitution at the start; -1 when it is malformed.</summary>
    public int StepOver()
    {
        Dollar();
        return error is null ? position : -1;
    }

    private string Sequence(char stop, bool keepsEscapes)
    {
        var result = new StringBuilder();
        while (position < end && error is null)
        {
            var c = text[position];
            if (stop != '\0' && c == stop)
            {
                position++;
                return result.ToString();
            }

            if (c == '$') result.Append(Dollar());
            else if (c == '\'' && TakesQuotes) result.Append(SingleQuotes());
            else if (c == '"' && TakesQuotes) result.Append(DoubleQuotes(keepsEscapes));
            else if (c == escape) Escaped(result, keepsEscapes);
            else result.Append(text[position++]);
            if (result.Length > 2 * ExpansionBudget.MaximumValueLength + (end - first)) return TooLong();
        }

        if (stop != '\0' && !isTooLong) Fail($"a closing {stop} is missing");
        return result.ToString();
    }

    private void Escaped(StringBuilder result, bool keepsEscapes)
    {
        if (keepsEscapes) result.Append(escape);
        position++;
        if (position < end) result.Append(text[position++]);
    }

    private string SingleQuotes()
    {
        var close = text.IndexOf('\'', position + 1, end - position - 1);
        if (close < 0) return Fail("a closing single quote is missing");
        var quoted = text[(position + 1)..close];
        position = close + 1;
        return quoted;
    }

    private string DoubleQuotes(bool keepsEscapes)
    {
        var result = new StringBuilder();
        position++;
        while (position < end && error is null)
        {
            var c = text[position];
            if (c == '"')
            {
                position++;
                return result.ToString();
            }

            if (c == '$') result.Append(Dollar());
            else if (c == escape) EscapedInQuotes(result, keepsEscapes);
            else result.Append(text[position++]);
        }

        return isTooLong ? "" : Fail("a closing double quote is missing");
    }

    /// <summary>In double quotes the escape character acts before a quote, a dollar sign and itself only.</summary>
    private void EscapedInQuotes(StringBuilder result, bool keepsEscapes)
    {
        var next = position + 1 < end ? text[position + 1] : '\0';
        var acts = next == '"' || next == '$' || next == escape;
        if (keepsEscapes || (!acts && position + 1 < end)) result.Append(escape);
        position++;
        if (acts) result.Append(text[position++]);
    }

    private string Dollar()
    {
        var from = position++;
        if (position >= end) return "$";
        if (text[position] != '{')
        {
            var plain = Name();
            return plain.Length == 0 ? "$" : Plain(plain, "", from);
        }

        if (++depth > MaximumDepth) return Fail($"substitutions are nested deeper than {MaximumDepth}");
        position++;
        var value = Braced(from);
        depth--;
        return value;
    }

    private string Braced(int from)
    {
        if (position >= end) return Fail("a closing } is missing");
        if (text[position] is '{' or '}' or ':') return Fail("the substitution has no name");
        var name = Name();
        if (position >= end) return Fail("a closing } is missing");
        var at = position++;
        return text[at] switch
        {
            '}' => Plain(name, "", from),
            ':' => Colon(name, from),
            '-' or '+' or '?' => Conditional(name, text[at], isColon: false, from),
            '#' or '%' => Trimmed(name, text[at], from),
            '/' => Replaced(name, from),
            _ => Fail($"the builder knows no substitution with {text[at]}"),
        };
    }

    private string Colon(string name, int from)
    {
        if (position >= end) return Fail("a closing } is missing");
        var modifier = text[position++];
        return modifier is '-' or '+' or '?'
            ? Conditional(name, modifier, isColon: true, from)
            : Fail($"the builder knows no substitution with :{modifier}");
    }

    private string Conditional(string name, char modifier, bool isColon, int from)
    {
        var use = Begin(name, isColon ? $":{modifier}" : modifier.ToString());
        var (holesBefore, reasonBefore) = (holes.Count, reason);
        var word = Sequence('}', keepsEscapes: false);
        End(use, from);
        var variable = Lookup(name);
        var isUnset = variable.State == VariableState.Unset || (isColon && variable is { State: VariableState.Known, Text.Length: 0 });
        var takesWord = modifier == '+' ? !isUnset : isUnset;
        if (modifier != '?' && takesWord && !(modifier == '+' && isColon && variable.State == VariableState.SetElsewhere)) return word;
        holes.RemoveRange(holesBefore, holes.Count - holesBefore);
        if (error is null) reason = reasonBefore;
        if (modifier == '+' && isUnset) return Untaken(use);
        if (modifier == '+') return Hole(from, variable.Text);
        if (modifier == '?' && isUnset) return Hole(from, $"{name} must be given");
        return variable.State == VariableState.Known ? variable.Text : Hole(from, variable.Text);
    }

    /// <summary>The builder does not look at a word that it does not take: the variables in it are no uses.</summary>
    private string Untaken(int use)
    {
        if (use >= 0) uses.RemoveRange(use + 1, uses.Count - use - 1);
        return "";
    }

    private string Trimmed(string name, char modifier, int from)
    {
        var isGreedy = position < end && text[position] == modifier;
        if (isGreedy) position++;
        var use = Begin(name, isGreedy ? $"{modifier}{modifier}" : modifier.ToString());
        var pattern = Pattern('}', out var isKnown);
        End(use, from);
        var variable = Lookup(name);
        if (error is not null) return "";
        if (variable.State != VariableState.Known) return Hole(from, variable.Text);
        var trimmed = isKnown ? ShellPattern.Trim(variable.Text, pattern, modifier == '%', isGreedy) : null;
        return trimmed ?? Hole(from, "the pattern could not be read");
    }

    private string Replaced(string name, int from)
    {
        var isAll = position < end && text[position] == '/';
        if (isAll) position++;
        var use = Begin(name, isAll ? "//" : "/");
        var pattern = Pattern('/', out var isPatternKnown);
        var replacement = Pattern('}', out var isReplacementKnown);
        End(use, from);
        var variable = Lookup(name);
        if (error is not null) return "";
        if (variable.State != VariableState.Known) return Hole(from, variable.Text);
        var replaced = isPatternKnown && isReplacementKnown ? ShellPattern.Replace(variable.Text, pattern, replacement, isAll) : null;
        return replaced ?? Hole(from, "the pattern could not be read");
    }

    private string Pattern(char stop, out bool isKnown)
    {
        var before = holes.Count;
        var pattern = Sequence(stop, keepsEscapes: true);
        isKnown = holes.Count == before;
        holes.RemoveRange(before, holes.Count - before);
        return pattern;
    }

    private string Plain(string name, string modifier, int from)
    {
        End(Begin(name, modifier), from);
        if (IsPositional(name)) return "";
        var variable = Budget.IsSpent ? Variable.SetElsewhere("the file expands to too much text") : Lookup(name);
        return variable.State == VariableState.Known ? variable.Text : Hole(from, variable.Text);
    }

    private int Begin(string name, string modifier)
    {
        if (name.Length == 0 || IsPositional(name)) return -1;
        uses.Add(new VariableUse(name, modifier, 0, 0));
        return uses.Count - 1;
    }

    private void End(int use, int from)
    {
        if (use >= 0) uses[use] = uses[use] with { Start = from, Length = position - from };
    }

    private string Hole(int from, string why)
    {
        holes.Add(text[from..position]);
        reason ??= why;
        return Expansion.Hole.ToString();
    }

    private string Name()
    {
        var from = position;
        if (position < end && char.IsDigit(text[position]))
        {
            while (position < end && char.IsDigit(text[position])) position++;
        }
        else if (position < end && IsSpecial(text[position])) position++;
        else
        {
            while (position < end && (char.IsLetterOrDigit(text[position]) || text[position] == '_')) position++;
        }

        return text[from..position];
    }

    private static bool IsPositional(string name) => name.Length > 0 && (char.IsDigit(name[0]) || IsSpecial(name[0]));

    private static bool IsSpecial(char c) => c is '@' or '*' or '#' or '?' or '-' or '$' or '!' or '0';

    /// <summary>The rest is not read: nobody looks at such a value.</summary>
    private string TooLong()
    {
        isTooLong = true;
        reason = "the value is too long to be expanded";
        position = end;
        return "";
    }

    private string Fail(string message)
    {
        error ??= message;
        return "";
    }
}
