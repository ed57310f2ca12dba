using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes <c>healthcheck</c> (compose-spec, 05-services.md, "healthcheck").</summary>
internal sealed class HealthcheckWriter(NodeWriter writer)
{
    public void Write(ComposeMap service)
    {
        if (service.Entry("healthcheck") is not { Value: ComposeMap check } entry || !writer.Open("healthcheck", entry.Span)) return;
        KeyWriter.Body(writer, entry);
        foreach (var (key, attribute) in ((string, string)[])[("interval", "interval"), ("timeout", "timeout"), ("start_period", "start-period"), ("start_interval", "start-interval"), ("retries", "retries")])
            writer.Scalar(check, key, attribute, "healthcheck");
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
        var words = form == "text" ? CommandText.WordsOf(test) : CommandText.WordsOf(test).Skip(form == "invalid" ? 0 : 1).ToList();
        var commands = new CommandWriter(writer);
        var isShell = form is "text" or "cmd-shell";
        var told = isShell ? form == "text" ? words : words.SelectMany(word => AtBlanks(word)).ToList() : words;
        var isSecret = CommandSecrets.Of(told).Contains(true);
        writer.Builder.Attribute("test", string.Join(' ', words.Select(word => word.Raw)), test.Span, secret: isSecret);
        if (told.Count > 0) writer.Attribute("tool", told[0].Raw[(told[0].Raw.LastIndexOf('/') + 1)..], told[0].Span);
        if (isShell) Shell(test, words, form, commands);
        else commands.Words(words, test.Span.Source);
        commands.Uses(test, "healthcheck.test");
    }

    private static void Shell(ComposeValue test, List<Word> words, string form, CommandWriter commands)
    {
        if (form == "text" && test is ComposeScalar scalar) commands.Script(CommandText.Shown(scalar));
        else if (words.Count > 0) commands.Script(words[0].Text);
    }

    private static List<Word> AtBlanks(Word word)
    {
        var words = new List<Word>();
        var start = 0;
        for (var i = 0; i <= word.Length; i++)
        {
            if (i < word.Length && !char.IsWhiteSpace(word.Chars[i])) continue;
            if (i > start) words.Add(Word.Of(word.Text, word.Start + start, i - start));
            start = i + 1;
        }

        return words;
    }
}
