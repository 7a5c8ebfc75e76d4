using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Catalog;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

/// <summary>One episode with all that was decided about it, for a person who asks why.</summary>
internal sealed class EpisodeModelFactory(
    EpisodeQueries queries,
    EpisodeListFactory list,
    EpisodeStore episodes,
    RecipientStore recipients,
    EpisodeVerdicts verdicts,
    EpisodeShop shop,
    AdminTexts texts)
{
    public async Task<EpisodeModel> PrepareAsync(Episode episode)
    {
        var touches = await queries.TouchesAsync([episode.Id]);
        var journal = await queries.JournalAsync(episode.Id);
        return new EpisodeModel
        {
            Id = episode.Id,
            Facts = await FactsAsync(episode),
            Lines = await LinesAsync(episode),
            Steps = await verdicts.LatestAsync(journal),
            Touches = await verdicts.TouchesAsync(touches),
            Journal = await verdicts.AllAsync(journal),
        };
    }

    private async Task<IReadOnlyList<(string, string)>> FactsAsync(Episode episode)
    {
        var person = (await recipients.ByIdsAsync([episode.RecipientId])).GetValueOrDefault(episode.RecipientId);
        List<(string, string)> facts =
        [
            ("Person", await list.PersonAsync(person)),
            ("Phone", await PhoneAsync(person)),
            ("Kind", await texts.OfAsync($"Episodes.Kind.{episode.Kind}")),
            ("State", await texts.OfAsync($"Episodes.State.{episode.State}")),
            ("Stage", await texts.OfAsync($"Episodes.Stage.{episode.Stage}")),
            ("Store", await shop.StoreAsync(episode.StoreId)),
            ("Value", await list.MoneyAsync(episode.CartValue)),
            ("Started", await texts.TimeAsync(episode.StartedUtc)),
            ("LastActivity", await texts.TimeAsync(episode.LastActivityUtc)),
            ("Closed", await texts.TimeAsync(episode.ClosedUtc)),
            ("Snapshot", await texts.TimeAsync(episode.SnapshotUtc)),
            ("NextDecision", await texts.TimeAsync(episode.NextDecisionUtc)),
            ("Order", Number(episode.OrderId > 0 ? episode.OrderId : episode.SubjectId)),
        ];
        return [.. facts.Where(fact => fact.Item2.Length > 0)];
    }

    /// <summary>The number as it is written to, or as it was given and why it is not.</summary>
    private async Task<string> PhoneAsync(Recipient? person) => person switch
    {
        null or { ErasedUtc: not null } or { Phone.Length: 0 } => "",
        { PhoneNumber.Length: > 0 } => person.PhoneNumber,
        { PhoneProblemId: > 0 } => $"{person.Phone} ({await texts.OfAsync($"PhoneProblem.{(PhoneProblem)person.PhoneProblemId}")})",
        _ => person.Phone,
    };

    private static string Number(int orderId) => orderId > 0 ? "#" + orderId.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";

    private async Task<IReadOnlyList<EpisodeLineModel>> LinesAsync(Episode episode)
    {
        List<EpisodeLineModel> models = [];
        foreach (var line in await episodes.LinesAsync([episode.Id]))
            models.Add(await shop.LineAsync(line, await list.MoneyAsync(line.UnitPrice)));
        return models;
    }
}
