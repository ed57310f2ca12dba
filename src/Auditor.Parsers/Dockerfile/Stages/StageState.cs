using System.Collections.Immutable;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>What holds at one place of a stage. A stage that is built from another one starts with that one's last state.</summary>
internal sealed record StageState
{
    private static readonly ImmutableDictionary<string, StageVariable> NoVariables = ImmutableDictionary.Create<string, StageVariable>(StringComparer.Ordinal);
    private static readonly ImmutableDictionary<string, string> NoSettings = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
    private static readonly ImmutableSortedDictionary<string, EffectiveNode> Nothing = ImmutableSortedDictionary.Create<string, EffectiveNode>(StringComparer.Ordinal);

    /// <summary>ENV and the ARGs that have been repeated in the stage.</summary>
    public ImmutableDictionary<string, StageVariable> Variables { get; init; } = NoVariables;

    /// <summary>One node of a kind at most: user, workdir, healthcheck, entrypoint, cmd, shell.</summary>
    public ImmutableSortedDictionary<string, EffectiveNode> Single { get; init; } = Nothing;

    public CopiedFiles Files { get; init; } = CopiedFiles.Unknown;

    /// <summary>What was written into the configuration of package managers.</summary>
    public ImmutableDictionary<string, string> ToolSettings { get; init; } = NoSettings;

    public ImmutableSortedDictionary<string, EffectiveNode> Env { get; init; } = Nothing;

    public ImmutableSortedDictionary<string, EffectiveNode> Ports { get; init; } = Nothing;

    /// <summary>The working directory, or null when it is not known.</summary>
    public string? Workdir { get; init; }

    /// <summary>The words of SHELL; empty for the default.</summary>
    public ImmutableArray<string> Shell { get; init; } = [];

    /// <summary>The triggers that a stage built from this one runs first.</summary>
    public ImmutableList<Instruction> Triggers { get; init; } = [];

    /// <summary>Something of the project was copied into the image: more than start scripts and configuration.</summary>
    public bool HasOwnFiles { get; init; }

    /// <summary>A script of the project that the image starts goes on as another user.</summary>
    public bool StartChangesUser { get; init; }

    /// <summary>What in the image, or a start script of it, goes on as another user: gosu, su-exec, setpriv, cron; null when nothing is known to.</summary>
    public string? UserChanger { get; init; }

    /// <summary>Tools that build packages of a distribution are installed: devscripts, equivs, rpmdevtools …</summary>
    public bool BuildsPackages { get; init; }

    public StartWords? Entrypoint { get; init; }

    public StartWords? Cmd { get; init; }

    /// <summary>CMD was set in this very stage: then ENTRYPOINT does not take it away.</summary>
    public bool HasOwnCmd { get; init; }

    /// <summary>The state in which a stage starts that names its image itself.</summary>
    public static StageState OfImage(Stage stage) => stage.Image.IsScratch
        ? new StageState
        {
            Workdir = "/",
            Files = CopiedFiles.None,
            Variables = NoVariables.Add("PATH", new StageVariable(Variable.Known(Predefined.DefaultPath), IsEnv: true)),
        }
        : stage.IsWindows ? new StageState() : OfKnownImage(stage);

    private static StageState OfKnownImage(Stage stage)
    {
        var files = OfficialImage.Name(stage.Image) is null ? CopiedFiles.Unknown : CopiedFiles.None;
        var state = new StageState { Variables = BaseImageFacts.Environment(stage.Image), Files = files };
        return BaseImageFacts.HasHealthcheck(stage.Image) ? state.With(new EffectiveNode("effective-healthcheck", stage.ImageWord.Span, stage.Index, [])) : state;
    }

    public StageState With(EffectiveNode node) => this with { Single = Single.SetItem(node.Name, node) };

    public StageState Without(string name) => this with { Single = Single.Remove(name) };

    public StageState WithVariable(string name, Variable variable, bool isEnv) =>
        this with { Variables = Variables.SetItem(name, new StageVariable(variable, isEnv)) };

    /// <summary>The state in which a stage that is built from this one starts.</summary>
    public StageState ForChild() => this with { Triggers = [], HasOwnCmd = false };
}
