using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

public enum ConsentSource
{
    CheckoutBox = 1,
    Newsletter = 2,
    Notice = 3,
    PreferencePage = 4,
    OneClick = 5,
    Admin = 6,
    PushPrompt = 7,
    OnSiteBox = 8,

    /// <summary>STOP, START or a word like them, as an answer to a message.</summary>
    Reply = 9,
}

/// <summary>One line of the consent ledger, never changed but for its confirmation: the newest of a recipient and channel counts.</summary>
public sealed class Consent : BaseEntity
{
    public int RecipientId { get; set; }
    public int ChannelId { get; set; }
    public int StateId { get; set; }
    public int SourceId { get; set; }

    /// <summary>The words the person saw, as proof.</summary>
    public string Wording { get; set; } = "";

    /// <summary>Of the merchant's words; 0 for those that came with the plugin and were never changed.</summary>
    public int WordingVersion { get; set; }

    public int LanguageId { get; set; }

    /// <summary>Path of the page, without query.</summary>
    public string Page { get; set; } = "";

    public int StoreId { get; set; }
    public DateTime CreatedUtc { get; set; }

    /// <summary>When a word that was to be confirmed was, behind the link of the message that asked for it.</summary>
    public DateTime? ConfirmedUtc { get; set; }

    public Channel Channel => (Channel)ChannelId;

    public ConsentState State => (ConsentState)StateId;

    internal ConsentEntry AsEntry() => new(CreatedUtc.AsUtc(), State, Kind, Id, ConfirmedUtc?.AsUtc());

    private ConsentKind Kind => (ConsentSource)SourceId switch
    {
        ConsentSource.Notice => ConsentKind.Notice,
        ConsentSource.Newsletter => ConsentKind.Newsletter,
        _ => ConsentKind.Express,
    };
}
