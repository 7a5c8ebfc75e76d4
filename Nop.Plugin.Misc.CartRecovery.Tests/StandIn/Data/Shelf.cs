using Nop.Core;
using Nop.Core.Domain.Common;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;

public enum ShelfState
{
    Free = 0,
    Claimed = 10
}

/// <summary>A row with every type that the platform maps, and three properties that it does not.</summary>
public sealed class Shelf : BaseEntity
{
    public string Key { get; set; } = Guid.NewGuid().ToString("n");
    public string? Note { get; set; }
    public int StateId { get; set; }
    public int? Rank { get; set; }
    public int? Limit { get; set; }
    public long Big { get; set; }
    public bool IsOpen { get; set; }
    public decimal Price { get; set; }
    public decimal? Cost { get; set; }
    public DateTime SeenOnUtc { get; set; } = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
    public DateTime? DueOnUtc { get; set; }
    public Guid Token { get; set; }
    public byte[]? Picture { get; set; }
    public int Version { get; set; }

    public ShelfState State
    {
        get => (ShelfState)StateId;
        set => StateId = (int)value;
    }

    public double Weight { get; set; }
    public IList<string> Tags { get; set; } = [];
}

public sealed class ShelfItem : BaseEntity, ISoftDeletedEntity
{
    public int ShelfId { get; set; }
    public string? Word { get; set; }
    public decimal Price { get; set; }
    public bool Deleted { get; set; }
}
