using System.Globalization;
using Auditor.Documents;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Writing;
using Auditor.Parsers.Shell;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes the words of commands, and what they run as shell elements.</summary>
internal sealed class CommandWriter(NodeWriter writer)
{
    public void Write(ComposeMap service)
    {
        var read = ServiceReading.Of(service);
        Command(service.Entry("command"), read.Command, "cmd");
        Command(service.Entry("entrypoint"), read.Entrypoint, "entrypoint");
        Hooks(service, "post_start", "post-start");
        Hooks(service, "pre_stop", "pre-stop");
    }

    /// <summary>Words that are run without a shell.</summary>
    public void Words(List<Word> words, int source) => Words(words, CommandSecrets.In(words), source);

    private void Words(List<Word> words, List<Word> secrets, int source)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!writer.Open("word", words[i].Span)) return;
            var isSecret = CommandSecrets.IsIn(words[i], secrets);
            writer.Builder.Attribute("value", words[i].Raw, words[i].Span, secret: isSecret);
            writer.Attribute("index", i.ToString(CultureInfo.InvariantCulture), words[i].Span);
            writer.Flag("secret", isSecret, words[i].Span);
            writer.Close();
        }

        Secrets(secrets);
        if (words.Count > 0) Script(ScriptText.OfWords(words, source));
    }

    /// <summary>Each secret by itself, so that it is masked wherever it is shown.</summary>
    public void Secrets(List<Word> secrets)
    {
        foreach (var secret in secrets)
        {
            if (!writer.Open("command-secret", secret.Span)) return;
            writer.Builder.Attribute("value", secret.Raw, secret.Span, secret: true);
            writer.Close();
        }
    }

    /// <summary>A text that a shell runs.</summary>
    public void Script(MappedText script) => ShellTree.Write(writer.Builder, ShellReader.Read(script, ShellDialect.Bash), new ShellContext());

    public static string Joined(ComposeValue? value) => value switch
    {
        ComposeScalar { IsNull: false } scalar => scalar.Value,
        ComposeList list => string.Join(' ', list.Items.OfType<ComposeScalar>().Select(item => item.Value)),
        _ => "",
    };

    public void Uses(ComposeValue value, string key) => writer.OtherUses(value, key);

    private void Command(ComposeEntry? entry, List<Word> words, string element)
    {
        if (entry?.Value is not (ComposeList or ComposeScalar { IsNull: false }) || !writer.Open(element, entry.Value.Span)) return;
        Content(entry, words);
        writer.Close();
    }

    private void Content(ComposeEntry entry, List<Word> words)
    {
        var secrets = CommandSecrets.In(words);
        writer.Builder.Attribute("value", Joined(entry.Value), entry.Value.Span, (entry.Value as ComposeScalar)?.Unresolved, secrets.Count > 0);
        writer.Attribute("form", entry.Value is ComposeList ? "list" : "text", entry.Value.Span);
        writer.Flag("empty", words.Count == 0, entry.Value.Span);
        Words(words, secrets, entry.Value.Span.Source);
        Uses(entry.Value, entry.Key);
    }

    private void Hooks(ComposeMap service, string key, string when)
    {
        foreach (var hook in (service[key] as ComposeList)?.Items.OfType<ComposeMap>() ?? [])
        {
            if (!writer.Open("hook", hook.Span)) return;
            writer.Attribute("when", when, hook.Span);
            writer.Scalar(hook, "user", "user", key);
            writer.Switch(hook, "privileged", "privileged", key);
            if (hook["command"] is { } command) Words(CommandText.WordsOf(command), command.Span.Source);
            Uses(hook, key);
            writer.Close();
        }
    }
}
