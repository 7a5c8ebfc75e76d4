using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.CartRecovery.Reports;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Leads.Pages;

public sealed record LeadSearchModel : BaseSearchModel
{
    private const string Fields = CartRecoveryDefaults.LocalePrefix + ".Leads.Search.";

    /// <summary>Part of a name, an e-mail or a number.</summary>
    [NopResourceDisplayName(Fields + "Text")]
    public string? SearchText { get; set; }

    /// <summary>By which the person wrote last; 0 for any.</summary>
    [NopResourceDisplayName(Fields + "Channel")]
    public int SearchChannelId { get; set; }

    [NopResourceDisplayName(Fields + "Unread")]
    public bool SearchUnread { get; set; }

    [NopResourceDisplayName(Fields + "HasReply")]
    public bool SearchHasReply { get; set; }

    public IList<SelectListItem> AvailableChannels { get; set; } = [];
    public bool MayConfigure { get; set; }
}

public sealed record LeadRowModel : BaseNopEntityModel
{
    public string Person { get; set; } = "";
    public bool Unread { get; set; }
    public string Stage { get; set; } = "";
    public string Value { get; set; } = "";
    public string LastMessage { get; set; } = "";
    public string LastTouch { get; set; } = "";
    public string Held { get; set; } = "";
    public string WhyNot { get; set; } = "";
}

public sealed record LeadListModel : BasePagedListModel<LeadRowModel>;

public sealed record LeadModel : BaseNopEntityModel
{
    public string Person { get; set; } = "";

    /// <summary>What is known of the person, with the locale key of its name.</summary>
    public IReadOnlyList<(string Key, string Value)> Facts { get; set; } = [];

    /// <summary>The sentence that says until when nothing leaves by itself; empty when nothing holds it.</summary>
    public string Held { get; set; } = "";

    public bool Unread { get; set; }

    /// <summary>The message that a press on "nothing to answer" is about.</summary>
    public int LastReplyId { get; set; }

    public bool MaySend { get; set; }
    public string WhatsAppUrl { get; set; } = "";
    public IReadOnlyList<LeadConsentModel> Consents { get; set; } = [];
    public IReadOnlyList<LeadEpisodeModel> Episodes { get; set; } = [];
    public IReadOnlyList<LeadMessageModel> Thread { get; set; } = [];
    public AnswerBoxModel Answer { get; set; } = new();
}

/// <param name="MayRefuse">The person could still be written to on it, so that a refusal is worth writing down.</param>
public sealed record LeadConsentModel(int ChannelId, string Channel, string Address, string State, string Suppressed, bool MayRefuse);

public sealed record LeadEpisodeModel(int Id, string Kind, string Stage, string State, string Value, string LastActivity, IReadOnlyList<EpisodeStepModel> Steps, IReadOnlyList<EpisodeTouchModel> Touches);

/// <param name="Inbound">The person wrote it.</param>
/// <param name="Title">Who or what wrote it.</param>
/// <param name="Color">Of the badge that says what became of it; empty for what came in.</param>
public sealed record LeadMessageModel(bool Inbound, string Title, string Channel, string Time, string Body, string State, string Color);

public sealed record AnswerBoxModel
{
    public AnswerForm Form { get; set; } = new();

    public IList<SelectListItem> Channels { get; set; } = [];

    /// <summary>A sentence for each channel that cannot be answered by now, and for WhatsApp's closed hours.</summary>
    public IReadOnlyList<(int ChannelId, string Sentence)> Notes { get; set; } = [];
}
