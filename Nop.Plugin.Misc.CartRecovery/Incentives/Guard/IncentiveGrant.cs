using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

public enum GrantState
{
    /// <summary>Promised, and the message with it may still not leave.</summary>
    Promised = 10,

    Sent = 20,
}

/// <summary>That a person was made an offer for a cart. It outlives the coupon, so that a new address does not make a new person.</summary>
public sealed class IncentiveGrant : BaseEntity
{
    public int IncentiveId { get; set; }
    public int CampaignId { get; set; }
    public int EpisodeId { get; set; }
    public int RecipientId { get; set; }

    /// <summary>Of an account; 0 for a guest.</summary>
    public int CustomerId { get; set; }

    /// <summary>SHA-256 of what makes one mailbox, one phone, one door; empty when unknown or erased.</summary>
    public string MailboxHash { get; set; } = "";

    public string PhoneHash { get; set; } = "";
    public string PlaceHash { get; set; } = "";

    /// <summary>The discount on the cart as it was; primary store currency. 0 for free shipping, whose price the shop learns at checkout.</summary>
    public decimal Amount { get; set; }

    /// <summary>Of the store's calendar, 20261231: the budget that it was taken from.</summary>
    public int Day { get; set; }

    public int StateId { get; set; }
    public DateTime GrantedUtc { get; set; }

    public GrantState State
    {
        get => (GrantState)StateId;
        set => StateId = (int)value;
    }

    internal PersonKeys Person => new(CustomerId, MailboxHash, PhoneHash, PlaceHash);
}
