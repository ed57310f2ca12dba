using Auditor.Documents;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>
/// Puts variables into a text (compose-spec, 12-interpolation.md): <c>$NAME</c>, <c>${NAME}</c>, the operators <c>:- - :+ + :? ?</c>
/// nested to any depth up to <see cref="MaximumDepth"/>, <c>$$</c>. An unused branch is not evaluated.
/// </summary>
/// <param name="lookup">The value of a variable, or null when it is not set.</param>
internal sealed class Interpolator(MappedText text, int source, Func<string, string?> lookup)
{
    private const int MaximumDepth = 32;

    private readonly InterpolationOutput output = new(text, source);
    private readonly string characters = text.Text;

    public Interpolated Run()
    {
        Stretch(0, characters.Length, 0);
        return output.Build();
    }

    private void Stretch(int start, int end, int depth)
    {
        for (var at = start; at < end;)
        {
            var dollar = characters.IndexOf('$', at, end - at);
            if (dollar < 0) dollar = end;
            output.Copy(at, dollar - at);
            at = dollar < end ? Dollar(dollar, end, depth) : end;
        }
    }

    /// <summary>Takes what begins at a dollar sign and returns the place behind it.</summary>
    private int Dollar(int at, int end, int depth)
    {
        var next = at + 1 < end ? characters[at + 1] : ' ';
        if (next == '$')
        {
            output.Put("$", at, 2);
            return at + 2;
        }

        if (next == '{') return Braced(at, end, depth);
        var nameEnd = NameEnd(at + 1, end);
        if (nameEnd > at + 1) Use(new VariableSite(at, nameEnd, at + 1, nameEnd, "", nameEnd, nameEnd), depth);
        else output.Copy(at, 1);
        return Math.Max(nameEnd, at + 1);
    }

    private int Braced(int at, int end, int depth)
    {
        var close = ClosingBrace(at + 1, end);
        var nameEnd = NameEnd(at + 2, end);
        var operatorEnd = close < 0 || nameEnd == at + 2 || depth >= MaximumDepth ? -1 : OperatorEnd(nameEnd, close);
        if (operatorEnd < 0)
        {
            var stop = close < 0 ? end : close + 1;
            output.Refuse(at, stop - at);
            return stop;
        }

        Use(new VariableSite(at, close + 1, at + 2, nameEnd, characters[nameEnd..operatorEnd], operatorEnd, close), depth);
        return close + 1;
    }

    private void Use(VariableSite site, int depth)
    {
        var name = characters[site.NameStart..site.NameEnd];
        var index = output.Uses.Count;
        var use = new VariableUse(name, site.Operator, Map(site.Start, site.End), Map(site.NameStart, site.NameEnd), null, Map(site.WordStart, site.WordEnd), VariableOrigin.Unset) { IsNested = depth > 0 };
        output.Uses.Add(use);
        var written = characters[site.WordStart..site.WordEnd];
        var from = output.Length;
        var origin = Put(site, name, lookup(name), depth);
        var isWord = origin is VariableOrigin.Default or VariableOrigin.Alternative;
        output.Uses[index] = use with { Origin = origin, Word = site.Operator.Length == 0 ? null : isWord ? output.Since(from, written) : written };
    }

    private VariableOrigin Put(VariableSite site, string name, string? value, int depth)
    {
        var counts = value is not null && (value.Length > 0 || !site.Operator.StartsWith(':'));
        if (site.Operator is ":+" or "+")
        {
            if (counts) Stretch(site.WordStart, site.WordEnd, depth + 1);
            return counts ? VariableOrigin.Alternative : VariableOrigin.Unset;
        }

        if (counts || (value is not null && site.Operator.Length == 0))
        {
            output.Put(value ?? "", site.Start, site.End - site.Start);
            return VariableOrigin.Variables;
        }

        if (site.Operator is not (":-" or "-")) return Missing(site, name);
        Stretch(site.WordStart, site.WordEnd, depth + 1);
        return VariableOrigin.Default;
    }

    private VariableOrigin Missing(VariableSite site, string name)
    {
        output.PutHole($"the value of {name} is not in these files", site.Start, site.End - site.Start);
        return site.Operator.Length == 0 ? VariableOrigin.Unset : VariableOrigin.Required;
    }

    private SourceSpan Map(int start, int end) => text.Map(start, end - start);

    private int NameEnd(int at, int end)
    {
        if (at >= end || !(char.IsAsciiLetter(characters[at]) || characters[at] == '_')) return at;
        while (at < end && (char.IsAsciiLetterOrDigit(characters[at]) || characters[at] == '_')) at++;
        return at;
    }

    /// <summary>Behind the operator; the closing brace itself for the plain form; -1 for anything else.</summary>
    private int OperatorEnd(int at, int close)
    {
        if (at == close) return at;
        if (characters[at] is '-' or '+' or '?') return at + 1;
        return characters[at] == ':' && characters[at + 1] is '-' or '+' or '?' ? at + 2 : -1;
    }

    /// <summary>Braces are balanced, whatever they belong to; -1 when there is no closing one.</summary>
    private int ClosingBrace(int open, int end)
    {
        var depth = 0;
        for (var at = open; at < end; at++)
        {
            if (characters[at] == '{') depth++;
            else if (characters[at] == '}' && --depth == 0) return at;
        }

        return -1;
    }
}
