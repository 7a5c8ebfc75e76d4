using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

public enum SuppressionImportState
{
    Reading = 10,
    Done = 20,

    /// <summary>The upload broke off; what was read before holds.</summary>
    BrokenOff = 30,
}

/// <summary>One uploaded list, and how far its reading is. Of its addresses nothing is kept but hashes among the suppressions.</summary>
public sealed class SuppressionImport : BaseEntity
{
    public int StateId { get; set; }
    public string FileName { get; set; } = "";
    public int LinesRead { get; set; }
    public int Added { get; set; }

    /// <summary>Addresses that were suppressed already.</summary>
    public int Known { get; set; }

    public int Problems { get; set; }

    /// <summary>The first problems, as "line:problem" parted by blanks.</summary>
    public string Report { get; set; } = "";

    public DateTime StartedUtc { get; set; }

    public SuppressionImportState State
    {
        get => (SuppressionImportState)StateId;
        set => StateId = (int)value;
    }
}
