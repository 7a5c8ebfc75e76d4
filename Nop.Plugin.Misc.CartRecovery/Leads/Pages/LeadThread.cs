using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.CartRecovery.Leads.Pages;

/// <summary>What was said to and fro, the oldest first: the person's messages, the staff's, and what campaigns sent by the same channels.</summary>
internal sealed class LeadThread(LeadStore store, LeadQueries queries, CampaignStore campaigns, ICustomerService customers, LeadTexts words, AdminTexts texts)
{
    private const int Most = 200;

    private static readonly List<int> Channels = [(int)Channel.Sms, (int)Channel.WhatsApp];

    public async Task<IReadOnlyList<LeadMessageModel>> OfAsync(Recipient person, List<int> recipientIds)
    {
        List<(DateTime AtUtc, LeadMessageModel Model)> said = [];
        foreach (var message in person.PhoneNumber.Length == 0 ? [] : await store.ThreadAsync(AddressKey.Hash(ChannelKeys.OfPhone(person.PhoneNumber)), Most))
            said.Add((message.CreatedUtc, await ModelAsync(message)));
        var names = await campaigns.NamesAsync();
        foreach (var touch in await queries.SentAsync(recipientIds, Channels, Most))
            said.Add((touch.SentUtc!.Value, await ModelAsync(touch, names.GetValueOrDefault(touch.CampaignId, ""))));
        return [.. said.OrderBy(one => one.AtUtc).Select(one => one.Model).TakeLast(Most)];
    }

    private async Task<LeadMessageModel> ModelAsync(LeadMessage message) => new(
        message.IsInbound,
        await TitleAsync(message),
        await words.ChannelAsync(message.Channel),
        await texts.TimeAsync(message.CreatedUtc),
        await BodyAsync(message),
        message.IsInbound ? "" : await StateAsync(message),
        message.IsInbound ? "" : Color(message));

    private async Task<LeadMessageModel> ModelAsync(Touch touch, string campaign) => new(
        Inbound: false,
        await texts.OfAsync("Leads.Thread.Campaign", campaign, touch.StepNumber),
        await words.ChannelAsync(touch.Channel),
        await texts.TimeAsync(touch.SentUtc),
        "",
        await texts.OfAsync($"Episodes.Touch.{touch.State}"),
        touch.State switch { TouchState.Sent => "badge-success", TouchState.Unknown => "badge-warning", _ => "badge-danger" });

    private async Task<string> TitleAsync(LeadMessage message)
    {
        if (message.Kind != LeadMessageKind.Answer)
            return await texts.OfAsync($"Leads.Thread.{message.Kind}");

        var staff = await customers.GetCustomerByIdAsync(message.StaffCustomerId);
        var name = staff is null ? "" : await customers.GetCustomerFullNameAsync(staff);
        return string.IsNullOrWhiteSpace(name) ? staff?.Email ?? await texts.OfAsync("Leads.Thread.Answer") : name;
    }

    private async Task<string> BodyAsync(LeadMessage message)
    {
        if (message.TemplateSid.Length > 0)
            return await texts.OfAsync("Leads.Thread.Template", message.TemplateSid, message.Variables);

        var media = message.MediaCount > 0 ? await texts.OfAsync("Leads.Thread.Media", message.MediaCount) : "";
        return string.Join("\n", new[] { message.Body, media }.Where(part => part.Length > 0));
    }

    private async Task<string> StateAsync(LeadMessage message)
    {
        var state = await texts.OfAsync(message is { State: LeadMessageState.Sent, DeliveredUtc: not null } ? "Leads.State.Delivered" : $"Leads.State.{message.State}");
        return message.Error.Length == 0 ? state : $"{state}: {await WhyAsync(message.Error)}";
    }

    private async Task<string> WhyAsync(string error) => Enum.TryParse<ChannelFault>(error, out var fault) && Enum.IsDefined(fault) ? await texts.OfAsync($"Channels.Fault.{fault}") : error;

    private static string Color(LeadMessage message) => message.State switch
    {
        LeadMessageState.Sent => "badge-success",
        LeadMessageState.Failed => "badge-danger",
        LeadMessageState.Unknown => "badge-warning",
        _ => "badge-info",
    };
}
