using System.Text;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Consents.Proof;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Consents.Proof;

/// <summary>Each send tells what it rested on, whatever the ledger says later.</summary>
internal sealed class ProofExportTests
{
    [Test]
    public async Task A_send_keeps_its_basis_and_the_export_its_words()
    {
        await using var shop = await TouchShop.OpenAsync();
        await shop.CampaignAsync(1);
        var jane = await shop.ShopperAsync(ConsentState.None);
        await shop.AddAsync(new Consent
        {
            RecipientId = jane.RecipientId, ChannelId = (int)Channel.Email, StateId = (int)ConsentState.Granted, SourceId = (int)ConsentSource.CheckoutBox, StoreId = 1,
            Wording = "=Yes, \"write\" to me", WordingVersion = 4, Page = "/onepagecheckout", LanguageId = 1, CreatedUtc = shop.NowUtc,
        });
        await shop.CartAsync(jane);
        shop.Clock.Move(TimeSpan.FromHours(1));
        await shop.RunAsync();

        var touch = (await shop.RowsAsync<Touch>()).Single();
        Assert.That((touch.State, (ConsentBasis)touch.ConsentBasisId, touch.ConsentId), Is.EqualTo((TouchState.Sent, ConsentBasis.Express, (await shop.RowsAsync<Consent>()).Single().Id)));
        var line = (await LinesAsync(shop, null)).Single();
        Assert.That(line, Does.Contain($",email,").And.Contain(jane.Email).And.Contain(",Express,CheckoutBox,\"'=Yes, \"\"write\"\" to me\",4,"));
        Assert.That(line, Does.EndWith(",,/onepagecheckout"));
    }

    [TestCase(ConsentMode.Notice, ConsentBasis.Notice)]
    [TestCase(ConsentMode.SoftOptIn, ConsentBasis.SoftOptIn)]
    public async Task Who_was_only_told_is_written_to_on_that_basis(ConsentMode mode, ConsentBasis basis)
    {
        await using var shop = await TouchShop.OpenAsync(settings: settings => settings.ConsentModeId = (int)mode);
        await shop.CampaignAsync(1);
        var jane = await shop.ShopperAsync(ConsentState.None);
        await shop.AddAsync(new Consent { RecipientId = jane.RecipientId, ChannelId = (int)Channel.Email, StateId = (int)ConsentState.Granted, SourceId = (int)ConsentSource.Notice, StoreId = 1, CreatedUtc = shop.NowUtc });
        await shop.OrderAsync(jane, told: false);
        shop.Clock.Move(TimeSpan.FromDays(10));
        await shop.CartAsync(jane);
        shop.Clock.Move(TimeSpan.FromHours(1));
        await shop.RunAsync();

        Assert.That((await shop.RowsAsync<Touch>()).Select(touch => (touch.State, (ConsentBasis)touch.ConsentBasisId)), Is.EqualTo(new[] { (TouchState.Sent, basis) }));
    }

    [Test]
    public async Task Soft_opt_in_is_no_ground_for_who_never_bought()
    {
        await using var shop = await TouchShop.OpenAsync(settings: settings => settings.ConsentModeId = (int)ConsentMode.SoftOptIn);
        await shop.CampaignAsync(1);
        var jane = await shop.ShopperAsync(ConsentState.None);
        await shop.AddAsync(new Consent { RecipientId = jane.RecipientId, ChannelId = (int)Channel.Email, StateId = (int)ConsentState.Granted, SourceId = (int)ConsentSource.Notice, StoreId = 1, CreatedUtc = shop.NowUtc });
        await shop.CartAsync(jane);
        shop.Clock.Move(TimeSpan.FromHours(1));
        await shop.RunAsync();

        Assert.That(await shop.RowsAsync<Touch>(), Is.Empty);
        Assert.That((await shop.RowsAsync<JournalEntry>())[^1].Reasons, Does.Contain("180"));
    }

    [Test]
    public async Task One_persons_sends_can_be_asked_for_alone()
    {
        await using var shop = await TouchShop.OpenAsync();
        await shop.CampaignAsync(1);
        var jane = await shop.ShopperAsync();
        await shop.CartAsync(jane);
        await shop.LeftCartAsync();
        shop.Clock.Move(TimeSpan.FromHours(1));
        await shop.RunAsync();

        Assert.That((await LinesAsync(shop, null)).Count, Is.EqualTo(2));
        Assert.That((await LinesAsync(shop, [jane.RecipientId])).Single(), Does.Contain(jane.Email));
        Assert.That(await LinesAsync(shop, null, ProofPeriod.Of(shop.NowUtc.AddDays(1), shop.NowUtc.AddDays(2), shop.NowUtc)), Is.Empty);
    }

    private static async Task<List<string>> LinesAsync(TouchShop shop, List<int>? people, ProofPeriod? period = null)
    {
        await using var scope = shop.Scope();
        var file = new MemoryStream();
        await scope.Get<ProofExport>().WriteAsync(file, period ?? ProofPeriod.Of(null, null, shop.NowUtc), people, CancellationToken.None);
        return [.. Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }
}
