using System.Globalization;
using System.Text;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>
/// What a run saw of an episode, kept when it differs from what the run before saw. Decisions are made at runs only, so this is what they rested on: a replay needs no more.
/// </summary>
public sealed class EpisodeMoment : BaseEntity
{
    public const int ProductsLength = 1000;

    public int EpisodeId { get; set; }

    /// <summary>Counts from 1 within the episode.</summary>
    public int Number { get; set; }

    public DateTime SeenUtc { get; set; }

    /// <summary>When the look was due: what is due first is looked at first.</summary>
    public DateTime DueUtc { get; set; }

    public DateTime LastActivityUtc { get; set; }
    public int StateId { get; set; }
    public int StageId { get; set; }

    /// <summary>Primary store currency.</summary>
    public decimal CartValue { get; set; }

    public int ItemCount { get; set; }
    /// <summary>By which the person wrote last, of a conversation.</summary>
    public int ChannelId { get; set; }

    public int CustomerId { get; set; }
    public int RecipientId { get; set; }
    public int LanguageId { get; set; }
    public bool IsGuest { get; set; }

    /// <summary>Ids of what lay in it, comma-separated, as many as fit.</summary>
    public string Products { get; set; } = "";

    internal IEnumerable<int> ProductIds => Products.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture));

    internal static EpisodeMoment Of(Episode episode, DateTime seenUtc) => new()
    {
        EpisodeId = episode.Id,
        Number = 1,
        SeenUtc = seenUtc,
        DueUtc = episode.NextDecisionUtc ?? seenUtc,
        LastActivityUtc = episode.LastActivityUtc,
        StateId = episode.StateId,
        StageId = episode.StageId,
        CartValue = episode.CartValue,
        ItemCount = episode.ItemCount,
        ChannelId = episode.ChannelId,
        CustomerId = episode.CustomerId,
        RecipientId = episode.RecipientId,
        LanguageId = episode.LanguageId,
        IsGuest = episode.IsGuest,
    };

    internal void Keep(IEnumerable<int> productIds)
    {
        var list = new StringBuilder();
        foreach (var id in productIds.Distinct())
        {
            var next = (list.Length == 0 ? "" : ",") + id.ToString(CultureInfo.InvariantCulture);
            if (list.Length + next.Length > ProductsLength)
                break;
            list.Append(next);
        }

        Products = list.ToString();
    }

    /// <summary>The episode as it was then, by the moment's own id.</summary>
    internal Episode AsSeen(Episode now) => new()
    {
        Id = Id,
        StoreId = now.StoreId,
        KindId = now.KindId,
        SubjectId = now.SubjectId,
        OrderId = now.OrderId,
        StartedUtc = now.StartedUtc,
        LastActivityUtc = LastActivityUtc,
        StateId = StateId,
        StageId = StageId,
        CartValue = CartValue,
        ItemCount = ItemCount,
        ChannelId = ChannelId,
        CustomerId = CustomerId,
        RecipientId = RecipientId,
        LanguageId = LanguageId,
        IsGuest = IsGuest,
    };

    internal bool Shows(EpisodeMoment other) =>
        (LastActivityUtc, StateId, StageId, CartValue, ItemCount, ChannelId) == (other.LastActivityUtc, other.StateId, other.StageId, other.CartValue, other.ItemCount, other.ChannelId)
        && (CustomerId, RecipientId, LanguageId, IsGuest) == (other.CustomerId, other.RecipientId, other.LanguageId, other.IsGuest);
}
