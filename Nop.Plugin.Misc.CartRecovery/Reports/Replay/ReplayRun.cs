using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

public enum ReplayState
{
    Running = 10,
    Done = 20,
    Cancelled = 30,

    /// <summary>A campaign was changed while it was replayed: half of it would be one thing, half another.</summary>
    Outdated = 40,
}

/// <summary>One replay of past days and how far it has come. Worked off in portions by whoever holds the page open, on any node.</summary>
public sealed class ReplayRun : BaseEntity
{
    /// <summary>0 for all that were active when it was begun.</summary>
    public int CampaignId { get; set; }

    public int StateId { get; set; }
    public DateTime CreatedUtc { get; set; }
    public DateTime? EndedUtc { get; set; }
    public DateTime FromUtc { get; set; }
    public DateTime UntilUtc { get; set; }

    /// <summary>Raised by each portion: of two that work on one run, one loses.</summary>
    public int Version { get; set; }

    /// <summary>The last recipient who is done; after all of them come the episodes of nobody.</summary>
    public int RecipientId { get; set; }

    /// <summary>The last episode of nobody that is done; -1 while there are still recipients.</summary>
    public int NobodysEpisodeId { get; set; } = -1;

    /// <summary>Recipients and episodes of nobody.</summary>
    public int Total { get; set; }

    public int Done { get; set; }
    public int Messages { get; set; }
    public int Skips { get; set; }

    /// <summary>Who would have got a message.</summary>
    public int Recipients { get; set; }

    /// <summary>Of those, who bought in the days after it although nothing had really been sent to them.</summary>
    public int BoughtAnyway { get; set; }

    /// <summary>Primary store currency: of each cart, the most that one of its offers could have taken off.</summary>
    public decimal DiscountAtRisk { get; set; }

    public ReplayState State
    {
        get => (ReplayState)StateId;
        set => StateId = (int)value;
    }
}
