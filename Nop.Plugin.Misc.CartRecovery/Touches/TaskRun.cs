using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>The heartbeat: one row for each run that did something, and the newest idle one.</summary>
public sealed class TaskRun : BaseEntity
{
    public DateTime StartedUtc { get; set; }
    public DateTime? EndedUtc { get; set; }
    /// <summary>When the run before ended, if that was so long ago that steps may have been missed since.</summary>
    public DateTime? OutageFromUtc { get; set; }

    public int Episodes { get; set; }
    public int Sent { get; set; }
    public int Skipped { get; set; }
    public int Failed { get; set; }

    /// <summary>The run stopped at its time limit with work left.</summary>
    public bool CutShort { get; set; }

    public string Error { get; set; } = "";
}
