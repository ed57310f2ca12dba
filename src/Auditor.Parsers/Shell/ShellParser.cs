using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Shell.Embedding;
using Auditor.Parsers.Shell.Writing;

namespace Auditor.Parsers.Shell;

/// <summary>Reads shell script files.</summary>
public sealed class ShellParser : IArtifactParser
{
    public string Kind => ArtifactKinds.Shell;

    public Vocabulary Vocabulary => ShellVocabulary.Kind;

    /// <summary><c>*.sh</c> and <c>*.bash</c> without another interpreter, and files whose <c>#!</c> line names sh, dash, bash or ash.</summary>
    public ArtifactClaim Claims(string path, ReadOnlySpan<char> head)
    {
        ArgumentNullException.ThrowIfNull(path);
        var shebang = ShebangLine.Of(head);
        if (shebang.Interpreter is not null && !shebang.IsShell) return ArtifactClaim.No;
        if (path.EndsWith(".sh", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".bash", StringComparison.OrdinalIgnoreCase)) return ArtifactClaim.ByName;
        return shebang.IsShell ? ArtifactClaim.ByContent : ArtifactClaim.No;
    }

    public IEnumerable<string> Companions(Artifact primary, FileIndex files) => [];

    public bool Embeds => true;

    public IEnumerable<EmbeddedText> Embedded(ArtifactSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var text = set.Primary.Text;
        if (!text.Text.Contains("<<", StringComparison.Ordinal)) return PastedLines.Of(text);
        return WrittenFiles.Of(ShellReader.Read(MappedText.Of(0, text.Text), DialectOf(ShebangLine.Of(text.Text))));
    }

    public DocumentTree Parse(ArtifactSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var text = set.Primary.Text.Text;
        var shebang = ShebangLine.Of(text);
        var dialect = DialectOf(shebang);
        var root = new SourceSpan(0, 0, text.Length);
        var builder = new TreeBuilder(ArtifactKinds.Shell, set.Sources, "shell", root);
        if (shebang.Interpreter is { } interpreter) builder.Attribute("interpreter", interpreter, new SourceSpan(0, 0, set.Primary.Text.LineSpan(1).Length));
        builder.Attribute("dialect", dialect == ShellDialect.Bash ? "bash" : "posix", root);
        ShellTree.Write(builder, ShellReader.Read(MappedText.Of(0, text), dialect), Context(shebang));
        return builder.Build();
    }

    private static ShellDialect DialectOf(ShebangLine shebang) => shebang.Interpreter is null or "bash" ? ShellDialect.Bash : ShellDialect.Posix;

    /// <summary>The kernel passes the options of the <c>#!</c> line to the shell.</summary>
    private static ShellContext Context(ShebangLine shebang)
    {
        var words = shebang.Options.Select(option => new Syntax.ShellWord(0, 0, option, [])).ToImmutableArray();
        var options = ShellOptions.Of(words, 0);
        return new ShellContext(options.Pipefail == true, options.ErrExit == true);
    }
}
