using System.Text;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Reports;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Proof;

/// <summary>Each message that left and what it rested on, with the very words and where and when they were said, as CSV written page by page.</summary>
internal sealed class ProofExport(ProofQueries queries, RecipientStore recipients, ILanguageService languages, IStoreService stores)
{
    private const int Page = 500;

    public async Task WriteAsync(Stream output, ProofPeriod period, List<int>? recipientIds, CancellationToken cancellation)
    {
        // Spreadsheets read UTF-8 only when told so by a mark.
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvLine.Of("touch", "sent_utc", "channel", "store", "recipient", "basis", "source", "wording", "wording_version", "language", "said_utc", "confirmed_utc", "page"));
        var names = (await stores.GetAllStoresAsync()).ToDictionary(store => store.Id, store => store.Name);
        var cultures = (await languages.GetAllLanguagesAsync(showHidden: true)).ToDictionary(language => language.Id, language => language.LanguageCulture);
        for (var last = 0; !cancellation.IsCancellationRequested;)
        {
            var touches = await queries.SentAfterAsync(last, period, recipientIds, Page);
            if (touches.Count == 0)
                return;

            var people = await recipients.ByIdsAsync(touches.Select(touch => touch.RecipientId));
            var consents = await queries.ConsentsAsync(touches.Select(touch => touch.ConsentId));
            foreach (var touch in touches)
                await writer.WriteAsync(Line(touch, people.GetValueOrDefault(touch.RecipientId), consents.GetValueOrDefault(touch.ConsentId), names, cultures));
            last = touches[^1].Id;
        }
    }

    private static string Line(Touch touch, Recipient? person, Consent? said, Dictionary<int, string> stores, Dictionary<int, string> cultures) => CsvLine.Of(
        touch.Id,
        touch.SentUtc!.Value.AsUtc(),
        ChannelCodes.Of(touch.Channel),
        stores.GetValueOrDefault(touch.StoreId, ""),
        Address(touch.Channel, person),
        touch.ConsentBasisId == 0 ? "" : ((ConsentBasis)touch.ConsentBasisId).ToString(),
        said is null ? "" : ((ConsentSource)said.SourceId).ToString(),
        said?.Wording ?? "",
        said?.WordingVersion,
        said is null ? "" : cultures.GetValueOrDefault(said.LanguageId, ""),
        said?.CreatedUtc.AsUtc(),
        said?.ConfirmedUtc?.AsUtc(),
        said?.Page ?? "");

    /// <summary>Empty once the person is erased: the proof stays, whose it was does not.</summary>
    private static string Address(Channel channel, Recipient? person) => channel switch
    {
        _ when person is null => "",
        Channel.Sms or Channel.WhatsApp => person.PhoneNumber,
        _ => person.Email,
    };
}
