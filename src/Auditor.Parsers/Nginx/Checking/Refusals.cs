using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Puts problems on directives.</summary>
internal static class Refusals
{
    /// <summary>A value that nginx refuses when it reads the directive; points at the argument, or at the name where there is none.</summary>
    public static void Refuse(this Directive directive, string code, string message, int argument = -1, string hint = "") =>
        directive.Add(new ConfigProblem(code, message, argument < 0 ? directive.Syntax.Name.Span : directive.SpanOf(argument)) { Offset = directive.Syntax.JudgedAt, Name = directive.Name, Hint = hint });

    /// <summary><c>"name" directive is …</c>, as nginx says it when a setter gives back a text.</summary>
    public static void RefuseValue(this Directive directive, string what, int argument = 0) => directive.Refuse("invalid-value", $"\"{directive.Name}\" directive {what}", argument);

    public static void RefuseParameter(this Directive directive, int argument) => directive.Refuse("invalid-value", $"invalid parameter \"{directive[argument]}\"", argument, MissingSemicolon.Hint(directive));

    public static void RefuseDuplicate(this Directive directive, string what = "is duplicate") => directive.Refuse("duplicate-directive", $"\"{directive.Name}\" directive {what}");

    /// <summary>Something that nginx only writes to its log.</summary>
    public static void Warn(this Directive directive, string code, string message, int argument = -1) =>
        directive.Add(new ConfigProblem(code, message, argument < 0 ? directive.Syntax.Name.Span : directive.SpanOf(argument)) { Offset = directive.Syntax.JudgedAt, Name = directive.Name, IsCritical = false });

    /// <summary>Something that nginx finds at the end of the http block or later, and names no line for.</summary>
    public static void RefuseLater(this Directive directive, string code, string message, ProblemPhase phase, int argument = -1, int offset = -1, string hint = "", string subject = "") =>
        directive.Add(new ConfigProblem(code, message, argument < 0 ? directive.Syntax.Name.Span : directive.SpanOf(argument)) { Phase = phase, Name = directive.Name, Offset = offset, Hint = hint, Subject = subject });
}
