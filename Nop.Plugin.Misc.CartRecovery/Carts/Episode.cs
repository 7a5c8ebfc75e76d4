using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>One stretch of shopping of one person in one store, with what the last cart snapshot said. Times are UTC, whole seconds.</summary>
public sealed class Episode : BaseEntity
{
    public int StoreId { get; set; }

    /// <summary>Who holds the cart now: changes when a guest signs in, and may point to a guest who is gone.</summary>
    public int CustomerId { get; set; }

    /// <summary>0 while no address is known.</summary>
    public int RecipientId { get; set; }

    /// <summary>Number of the <see cref="EpisodeKind"/>.</summary>
    public int KindId { get; set; }

    /// <summary>The order's id of an unpaid order; 0 for what belongs to the person alone.</summary>
    public int SubjectId { get; set; }

    /// <summary>By which the person wrote last, of a conversation; 0 for everything else.</summary>
    public int ChannelId { get; set; }

    /// <summary>The campaign that took it when it was last decided upon; 0 while none has.</summary>
    public int CampaignId { get; set; }

    /// <summary>It then stood to send something by time alone, so that the person's lower episodes stand back.</summary>
    public bool Contends { get; set; }

    /// <summary>The open cart's is "store:customer", a wishlist's begins with "w:", a conversation's, "m:store:recipient", names the person; unique while open; "#" and the id or something random once closed. An order's, "o:order", stays, so that it is taken up once. A string because SQL Server allows one null in a unique index.</summary>
    public string OpenKey { get; set; } = "";

    public int StateId { get; set; }
    public int StageId { get; set; }
    public DateTime StartedUtc { get; set; }
    public DateTime LastActivityUtc { get; set; }
    public DateTime? ClosedUtc { get; set; }

    /// <summary>When the task looks at it next; null when nothing is left to decide.</summary>
    public DateTime? NextDecisionUtc { get; set; }

    /// <summary>Raised by everything that changes what a decision rests on, so that a claim can be fenced by it.</summary>
    public int Version { get; set; }

    /// <summary>The cart changed since the snapshot was taken.</summary>
    public bool SnapshotStale { get; set; }

    public DateTime? SnapshotUtc { get; set; }

    /// <summary>Subtotal in the primary store currency, discounts of the catalogue in, coupons out.</summary>
    public decimal CartValue { get; set; }

    public int ItemCount { get; set; }
    public int LanguageId { get; set; }
    public int CurrencyId { get; set; }
    public int TaxDisplayTypeId { get; set; }
    public bool IsGuest { get; set; }

    /// <summary>The order that converted it; 0 if none.</summary>
    public int OrderId { get; set; }

    public EpisodeKind Kind
    {
        get => (EpisodeKind)KindId;
        set => KindId = (int)value;
    }

    public EpisodeState State
    {
        get => (EpisodeState)StateId;
        set => StateId = (int)value;
    }

    public CheckoutStage Stage
    {
        get => (CheckoutStage)StageId;
        set => StageId = (int)value;
    }

    /// <summary>For closing an episode whose id is not known.</summary>
    internal static string NewClosedKey() => FormattableString.Invariant($"#{Guid.NewGuid():N}");

    public static string OpenKeyFor(int storeId, int customerId, EpisodeKind kind = EpisodeKind.Cart) =>
        FormattableString.Invariant($"{(kind == EpisodeKind.Wishlist ? "w:" : "")}{storeId}:{customerId}");

    public static string OpenKeyForConversation(int storeId, int recipientId) => FormattableString.Invariant($"m:{storeId}:{recipientId}");

    public static string OpenKeyForOrder(int orderId) => FormattableString.Invariant($"o:{orderId}");
}
