using Auditor.Documents;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes <c>healthcheck</c> (compose-spec, 05-services.md, "healthcheck").</summary>
internal sealed class HealthcheckWriter(NodeWriter writer)
{
    private static readonly string[][] Scalars = [["interval", "interval"], ["timeout", "timeout"], ["start_period", "start-period"], ["start_interval", "start-interval"], ["retries", "retries"]];

    public void Write(ComposeMap service)
    {
        if (service.Entry("healthcheck") is not { Value: ComposeMap check } entry || !writer.Open("healthcheck", entry.Span)) return;
        KeyWriter.Body(writer, entry);
        foreach (var names in Scalars) writer.Scalar(check, names[0], names[1], "healthcheck");
        var form = FormOf(check["test"]);
        writer.Flag("disabled", IsDisabled(check), check["test"]?.Span ?? entry.KeySpan);
        if (check["test"] is { } test && form.Length > 0) Test(test, form);
        writer.Close();
    }

    public static bool IsDisabled(ComposeMap check) => check.Scalar("disable")?.IsTrue == true || FormOf(check["test"]) == "none";

    private static string FormOf(ComposeValue? test) => test switch
    {
        ComposeScalar { IsNull: false } => "text",
        ComposeList { Items: [ComposeScalar first, ..] } => first.Value switch { "NONE" => "none", "CMD" => "cmd", "CMD-SHELL" => "cmd-shell", _ => "invalid" },
        ComposeList => "invalid",
        _ => "",
    };

    private void Test(ComposeValue test, string form)
    {
        writer.Attribute("form", form, test.Span);
        var words = CommandText.WordsOf(test).Skip(form is "cmd" or "cmd-shell" or "none" ? 1 : 0).ToList();
        var commands = new CommandWriter(writer);
        var isShell = form is "text" or "cmd-shell";
        var script = isShell ? ScriptOf(test, words) : null;
        var tokens = script is null ? words : CommandSecrets.Tokens(CommandText.Whole(script));
        var secrets = CommandSecrets.In(tokens);
        writer.Builder.Attribute("test", script?.Text ?? string.Join(' ', words.Select(word => word.Raw)), test.Span, secret: secrets.Count > 0);
        if (tokens.Count > 0) writer.Attribute("tool", tokens[0].Raw[(tokens[0].Raw.LastIndexOf('/') + 1)..], tokens[0].Span);
        if (script is null) commands.Words(words, test.Span.Source);
        else Shell(commands, script, secrets);
        // The shell runs the next word; what follows it is $0, $1 and so on of that script.
        if (form != "cmd-shell") commands.Uses(test, "healthcheck.test");
        else if (test is ComposeList { Items: [_, var run, .. var arguments] })
        {
            commands.Uses(run, "healthcheck.test");
            foreach (var argument in arguments.OfType<ComposeScalar>()) writer.Unread(argument);
        }
    }

    private static void Shell(CommandWriter commands, MappedText script, List<Word> secrets)
    {
        commands.Secrets(secrets);
        commands.Script(script);
    }

    /// <summary>The text form is a script as it stands, CMD-SHELL has it as its next word.</summary>
    private static MappedText? ScriptOf(ComposeValue test, List<Word> words) =>
        test is ComposeScalar scalar ? CommandText.Shown(scalar) : words.Count > 0 ? words[0].Text : null;
}
