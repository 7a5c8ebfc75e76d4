using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pools;

public enum PoolImportState
{
    /// <summary>The file is being read.</summary>
    Reading = 10,

    /// <summary>Read to its end without a problem: waits for the merchant's word.</summary>
    Ready = 20,

    /// <summary>Its codes may be given out.</summary>
    Live = 30,

    /// <summary>Something was wrong: nothing of it was kept.</summary>
    Refused = 40,

    /// <summary>Called off by the merchant, or the upload broke off.</summary>
    Cancelled = 50,
}

/// <summary>One uploaded file of codes. Its codes wait as staged coupons that carry its id until it becomes live in one statement.</summary>
public sealed class PoolImport : BaseEntity
{
    public int IncentiveId { get; set; }
    public int StateId { get; set; }
    public string FileName { get; set; } = "";
    public int LinesRead { get; set; }
    public int Codes { get; set; }
    public int EmptyLines { get; set; }
    public int Problems { get; set; }

    /// <summary>The first problems and the first empty lines, as <see cref="PoolReport"/> writes them.</summary>
    public string Report { get; set; } = "";

    public DateTime StartedUtc { get; set; }

    /// <summary>The reader's last sign of life.</summary>
    public DateTime BeatUtc { get; set; }

    public PoolImportState State
    {
        get => (PoolImportState)StateId;
        set => StateId = (int)value;
    }
}
