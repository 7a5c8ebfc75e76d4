using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Reports;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.CartRecovery.Leads.Pages;

internal sealed class LeadListFactory(LeadQueries queries, JournalStore journal, EpisodeVerdicts verdicts, EpisodeListFactory episodes, LeadTexts words, AdminTexts texts)
{
    private const int ShownLetters = 80;

    public static IReadOnlyList<Channel> Channels { get; } = [Channel.WhatsApp, Channel.Sms];

    public async Task<LeadSearchModel> PrepareAsync(LeadSearchModel model)
    {
        model.AvailableChannels.Add(new SelectListItem(await texts.OfAsync("Leads.Search.AnyChannel"), "0"));
        foreach (var channel in Channels)
            model.AvailableChannels.Add(new SelectListItem(await words.ChannelAsync(channel), ((int)channel).ToString(CultureInfo.InvariantCulture)));
        model.SetGridPageSize();
        return model;
    }

    public async Task<LeadListModel> ListAsync(LeadSearchModel search, bool maySend)
    {
        var page = await queries.PageAsync(
            new LeadSearch(search.SearchText?.Trim() ?? "", search.SearchChannelId, search.SearchUnread, search.SearchHasReply), search.Page - 1, search.PageSize);
        List<int> ids = [.. page.Select(person => person.Id)];
        var shopping = (await queries.CurrentAsync(ids)).ToLookup(episode => episode.RecipientId);
        var shown = page.ToDictionary(person => person.Id, person => Shown(shopping[person.Id]));
        var touches = (await queries.LastTouchesAsync(ids)).ToDictionary(touch => touch.RecipientId);
        var messages = (await queries.LastMessagesAsync([.. page.Select(HashOf).Where(hash => hash.Length > 0).Distinct()])).ToDictionary(message => message.AddressHash);
        var lines = (await journal.NewestOfEpisodesAsync([.. shopping.SelectMany(person => person).Where(episode => episode.State == EpisodeState.Open).Select(episode => episode.Id)])).ToLookup(line => line.EpisodeId);
        List<LeadRowModel> rows = [];
        foreach (var person in page)
        {
            rows.Add(await RowAsync(person, shown[person.Id], maySend) with
            {
                LastTouch = touches.TryGetValue(person.Id, out var touch) ? $"{await words.ChannelAsync(touch.Channel)}, {await texts.TimeAsync(touch.SentUtc)}" : "",
                LastMessage = messages.TryGetValue(HashOf(person), out var message) ? await MessageAsync(message) : "",
                WhyNot = await WhyNotAsync([.. shopping[person.Id].SelectMany(episode => lines[episode.Id])]),
            });
        }

        return new LeadListModel().PrepareToGrid(search, page, () => rows);
    }

    /// <summary>What is open comes first, and what has a cart before what was only talked about.</summary>
    private static Episode? Shown(IEnumerable<Episode> episodes) => episodes
        .OrderByDescending(episode => episode.State == EpisodeState.Open)
        .ThenBy(episode => episode.Kind == EpisodeKind.Conversation)
        .ThenByDescending(episode => episode.Id)
        .FirstOrDefault();

    private async Task<LeadRowModel> RowAsync(Recipient person, Episode? episode, bool maySend) => new()
    {
        Id = person.Id,
        Person = await words.PersonAsync(person, maySend),
        Unread = person.UnreadReply,
        Held = await words.HeldAsync(person),
        Stage = episode is null ? "" : await StageAsync(episode),
        Value = episode is null || episode.Kind == EpisodeKind.Conversation ? "" : await episodes.MoneyAsync(episode.CartValue),
    };

    private async Task<string> StageAsync(Episode episode)
    {
        var stage = await texts.OfAsync(episode.Kind == EpisodeKind.Cart ? $"Episodes.Stage.{episode.Stage}" : $"Episodes.Kind.{episode.Kind}");
        return episode.State == EpisodeState.Open ? stage : $"{stage} ({await texts.OfAsync($"Episodes.State.{episode.State}")})";
    }

    private async Task<string> MessageAsync(LeadMessage message)
    {
        var body = ShopperText.Shortened(ShopperText.OneLine(message.Body), ShownLetters);
        return $"{await texts.OfAsync(message.IsInbound ? "Leads.Message.In" : "Leads.Message.Out")} {await texts.TimeAsync(message.CreatedUtc)}: {body}".TrimEnd(' ', ':');
    }

    private async Task<string> WhyNotAsync(IReadOnlyList<JournalEntry> lines) =>
        string.Join(' ', (await verdicts.LatestAsync(lines)).Select(step => step.Reasons.FirstOrDefault()).OfType<string>().Distinct().Take(2));

    private static string HashOf(Recipient person) => person.PhoneNumber.Length > 0 ? AddressKey.Hash(ChannelKeys.OfPhone(person.PhoneNumber)) : "";
}
