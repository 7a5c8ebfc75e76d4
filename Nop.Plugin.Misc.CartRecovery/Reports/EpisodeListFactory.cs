using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Directory;
using Nop.Services.Helpers;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

internal sealed class EpisodeListFactory(
    EpisodeQueries queries,
    RecipientStore recipients,
    AdminTexts texts,
    IDateTimeHelper times,
    ICurrencyService currencies,
    CurrencySettings currencySettings)
{
    public async Task<EpisodeSearchModel> PrepareAsync(EpisodeSearchModel model)
    {
        model.AvailableStates.Add(new SelectListItem(await texts.OfAsync("Episodes.State.Any"), "0"));
        foreach (var state in Enum.GetValues<EpisodeState>())
            model.AvailableStates.Add(new SelectListItem(await texts.OfAsync($"Episodes.State.{state}"), ((int)state).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        model.SetGridPageSize();
        return model;
    }

    public async Task<EpisodeListModel> ListAsync(EpisodeSearchModel search)
    {
        var zone = await times.GetCurrentTimeZoneAsync();
        var wanted = new EpisodeSearch(
            search.SearchStateId,
            search.SearchEmail?.Trim() ?? "",
            search.SearchFrom is { } from ? times.ConvertToUtcTime(from.Date, zone) : null,
            search.SearchTo is { } to ? times.ConvertToUtcTime(to.Date.AddDays(1), zone) : null);
        var page = await queries.PageAsync(wanted, search.Page - 1, search.PageSize);
        var people = await recipients.ByIdsAsync([.. page.Select(episode => episode.RecipientId).Distinct()]);
        var sent = (await queries.TouchesAsync([.. page.Select(episode => episode.Id)])).Where(touch => touch.State == TouchState.Sent).CountBy(touch => touch.EpisodeId).ToDictionary();
        List<EpisodeRowModel> rows = [];
        foreach (var episode in page)
            rows.Add(await RowAsync(episode, people.GetValueOrDefault(episode.RecipientId), sent.GetValueOrDefault(episode.Id)));
        return new EpisodeListModel().PrepareToGrid(search, page, () => rows);
    }

    /// <summary>In the primary store currency, in which snapshots are kept.</summary>
    public async Task<string> MoneyAsync(decimal amount)
    {
        var code = (await currencies.GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId))?.CurrencyCode ?? "";
        return $"{amount.ToString("N2", await texts.CultureAsync())} {code}".TrimEnd();
    }

    private async Task<EpisodeRowModel> RowAsync(Episode episode, Recipient? person, int sent) => new()
    {
        Id = episode.Id,
        Person = await PersonAsync(person),
        Started = await texts.TimeAsync(episode.StartedUtc),
        LastActivity = await texts.TimeAsync(episode.LastActivityUtc),
        State = await texts.OfAsync($"Episodes.State.{episode.State}"),
        Stage = await texts.OfAsync(episode.Kind == EpisodeKind.Cart ? $"Episodes.Stage.{episode.Stage}" : $"Episodes.Kind.{episode.Kind}"),
        Value = await MoneyAsync(episode.CartValue),
        Items = episode.ItemCount,
        Sent = sent,
    };

    public async Task<string> PersonAsync(Recipient? person) => person switch
    {
        null => await texts.OfAsync("Episodes.Person.Unknown"),
        { ErasedUtc: not null } => await texts.OfAsync("Episodes.Person.Erased"),
        { Email.Length: > 0 } => person.Email,
        _ => person.Phone,
    };
}
