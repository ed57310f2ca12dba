using Auditor.Rules.Checklists;
using Auditor.Rules.Model;

namespace Auditor.Reports.Terminal;

/// <summary>Colours text with ANSI SGR codes (ECMA-48 8.3.117), or leaves it plain. The texts come already without control characters.</summary>
internal readonly record struct Paint(bool IsOn)
{
    private const char Escape = '\u001b';

    public string Bold(string text) => With("1", text);

    public string Dim(string text) => With("2", text);

    public string Red(string text) => With("31", text);

    public string Green(string text) => With("32", text);

    public string Cyan(string text) => With("36", text);

    public string Of(Severity severity, string text) => With(Codes(severity), text);

    /// <summary>What begins a text in bold that is written in parts and ends with <see cref="End"/>; so for the colours.</summary>
    public string StartBold => Start("1");

    public string StartRed => Start("31");

    public string StartGreen => Start("32");

    public string StartOf(Severity severity) => Start(Codes(severity));

    public string End => IsOn ? $"{Escape}[0m" : "";

    /// <summary>The gate stands out by inverse video as well as by colour.</summary>
    public string Of(Gate gate, string text) => With(gate switch
    {
        Gate.NoGo => "1;7;31",
        Gate.Go => "1;7;32",
        _ => "1;7;33",
    }, IsOn ? $" {text} " : text);

    private static string Codes(Severity severity) => severity switch
    {
        Severity.Critical => "1;35",
        Severity.High => "1;31",
        Severity.Medium => "1;33",
        Severity.Low => "1;36",
        _ => "1",
    };

    private string Start(string codes) => IsOn ? $"{Escape}[{codes}m" : "";

    private string With(string codes, string text) => IsOn && text.Length > 0 ? $"{Escape}[{codes}m{text}{Escape}[0m" : text;
}
