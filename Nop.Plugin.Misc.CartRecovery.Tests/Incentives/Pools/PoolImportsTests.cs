using System.Text;
using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pools;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives.Pools;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class PoolImportsTests(DatabaseKind database)
{
    private OfferShop _shop = null!;
    private Incentive _offer = null!;

    [SetUp]
    public async Task Open()
    {
        _shop = await OfferShop.OpenAsync(database);
        _offer = await _shop.OfferAsync(change: offer => offer.CodeMode = CodeMode.Pool);
    }

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Nothing_is_given_before_the_merchants_word_and_everything_after()
    {
        var import = await ImportAsync("code;value\nSAVE-0001;1\n\nsave-0002;2\nSAVE-0003\n");

        Assert.That((import.State, import.LinesRead, import.Codes, import.EmptyLines, import.Problems), Is.EqualTo((PoolImportState.Ready, 5, 3, 1, 0)));
        Assert.That(PoolReport.Read(import.Report).EmptyLines, Is.EqualTo(new[] { 3 }));
        Assert.That(await IssueAsync(1), Is.Null);
        await using (var visit = _shop.Visit())
            Assert.That(await visit.Get<PoolStore>().FirstCodesAsync(import.Id, 2), Is.EqualTo(new[] { "SAVE-0001", "save-0002" }));

        Assert.That((await GoLiveAsync(import), await GoLiveAsync(import)), Is.EqualTo((true, false)));

        var given = await IssueAsync(1);
        Assert.That(given!.Printed, Is.AnyOf("SAVE-0001", "save-0002", "SAVE-0003"));
        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync(given.Printed.ToLowerInvariant())), Is.EqualTo(2.7m));
    }

    [Test]
    public async Task Everything_wrong_is_told_by_its_line_and_nothing_is_imported()
    {
        await GoLiveAsync(await ImportAsync("TAKEN-1\n"));
        await AddDiscountAsync("SUMMER");

        var import = await ImportAsync("GOOD-1\nG O O D\ngood1\nTaken 1\nTAKEN-1\nsummer\nab\nGOOD-2\n");

        Assert.That(import.State, Is.EqualTo(PoolImportState.Refused));
        Assert.That(PoolReport.Read(import.Report).Problems.Select(remark => (remark.Line, remark.Problem)), Is.EqualTo(new[]
        {
            (2, PoolProblem.BadCharacter), (3, PoolProblem.TwiceInFile), (4, PoolProblem.BadCharacter), (5, PoolProblem.InShopAlready), (6, PoolProblem.DiscountHasIt), (7, PoolProblem.TooShort),
        }));
        Assert.That(await CodesAsync(), Is.EqualTo(new[] { "TAKEN1" }));
        Assert.That(await GoLiveAsync(import), Is.False);
    }

    [Test]
    public async Task Duplicate_is_found_however_far_apart()
    {
        var import = await ImportAsync(string.Join('\n', Enumerable.Range(1, 2500).Select(number => $"CODE-{number % 2400:0000}")));

        Assert.That(PoolReport.Read(import.Report).Problems.Select(remark => remark.Line).Take(2), Is.EqualTo(new[] { 2401, 2402 }));
        Assert.That((import.Problems, await CodesAsync()), Is.EqualTo((100, Array.Empty<string>())));
    }

    [TestCase("", PoolProblem.NoCodes)]
    [TestCase("code\n\n", PoolProblem.NoCodes)]
    public async Task File_without_codes_is_refused(string text, PoolProblem problem)
    {
        var import = await ImportAsync(text);

        Assert.That((import.State, PoolReport.Read(import.Report).Problems.Single().Problem), Is.EqualTo((PoolImportState.Refused, problem)));
    }

    [Test]
    public async Task Spreadsheets_own_format_is_refused_and_not_read_to_its_end()
    {
        var bytes = Enumerable.Range(0, 200_000).Select(number => (byte)(number % 7 == 0 ? '\n' : 0xFF)).ToArray();

        var import = await ImportAsync(new MemoryStream(bytes));

        Assert.That((import.State, import.LinesRead), Is.EqualTo((PoolImportState.Refused, 2000)));
        Assert.That(PoolReport.Read(import.Report).Problems[0], Is.EqualTo(new PoolRemark(2, PoolProblem.WrongEncoding, "")));
    }

    [Test]
    public async Task Calling_it_off_while_it_is_read_leaves_nothing()
    {
        await using var visit = _shop.Visit();
        var import = await visit.Get<PoolImports>().BeginAsync(_offer.Id, "codes.csv");
        var file = new MadeFile(20_000)
        {
            Making = number =>
            {
                if (number == 9000)
                    CancelAsync(import.Id).GetAwaiter().GetResult();
            },
        };

        var end = await visit.Get<PoolImports>().ReadAsync(import, _offer, file, CancellationToken.None);

        Assert.That(end.State, Is.EqualTo(PoolImportState.Cancelled));
        Assert.That(end.LinesRead, Is.LessThan(20_000));
        Assert.That(await CodesAsync(), Is.Empty);
    }

    [Test]
    public async Task Discarding_leaves_nothing_and_the_codes_may_come_again()
    {
        var first = await ImportAsync("SAVE-0001\n");
        await CancelAsync(first.Id);

        var second = await ImportAsync("SAVE-0001\n");

        Assert.That((await AgainAsync(first)).State, Is.EqualTo(PoolImportState.Cancelled));
        Assert.That((await GoLiveAsync(first), await GoLiveAsync(second)), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task Purge_removes_what_a_crash_left_and_what_nobody_wants_any_more()
    {
        await using var visit = _shop.Visit();
        var waiting = await ImportAsync("WAIT-0001\n");
        var live = await ImportAsync("LIVE-0001\n");
        await GoLiveAsync(live);
        var crashed = await visit.Get<PoolImports>().BeginAsync(_offer.Id, "codes.csv");
        await visit.Get<PoolStore>().StageAsync([new Coupon { Code = "CRASH1", HolderKey = "#CRASH1", ImportId = crashed.Id, IncentiveId = _offer.Id, State = CouponState.Staged, IssuedUtc = _shop.Now, ExpiresUtc = _shop.Now }]);

        _shop.Clock.Move(TimeSpan.FromMinutes(61));
        await visit.Get<CouponPurge>().RunAsync(_shop.Now);
        Assert.That(await CodesAsync(), Is.EqualTo(new[] { "WAIT0001", "LIVE0001" }));

        _shop.Clock.Move(TimeSpan.FromDays(8));
        await visit.Get<CouponPurge>().RunAsync(_shop.Now);
        Assert.That(await CodesAsync(), Is.EqualTo(new[] { "LIVE0001" }));
        Assert.That((await AgainAsync(waiting)).State, Is.EqualTo(PoolImportState.Cancelled));
    }

    [Test]
    public async Task Hundred_thousand_codes_are_staged_made_live_and_found()
    {
        await using var visit = _shop.Visit();
        var import = await visit.Get<PoolImports>().BeginAsync(_offer.Id, "codes.csv");
        import = await visit.Get<PoolImports>().ReadAsync(import, _offer, new MadeFile(100_000), CancellationToken.None);

        Assert.That((import.State, import.Codes), Is.EqualTo((PoolImportState.Ready, 100_000)));
        Assert.That(await GoLiveAsync(import), Is.True);
        Assert.That(await visit.Get<OfferQueries>().PooledAsync(_offer.Id), Is.EqualTo(100_000));
    }

    private Task<PoolImport> ImportAsync(string text) => ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private async Task<PoolImport> ImportAsync(Stream file)
    {
        await using var visit = _shop.Visit();
        var import = await visit.Get<PoolImports>().BeginAsync(_offer.Id, "codes.csv");
        return await visit.Get<PoolImports>().ReadAsync(import, _offer, file, CancellationToken.None);
    }

    private async Task<bool> GoLiveAsync(PoolImport import)
    {
        await using var visit = _shop.Visit();
        return await visit.Get<PoolImports>().GoLiveAsync(import.Id);
    }

    private async Task CancelAsync(int importId)
    {
        await using var visit = _shop.Visit();
        await visit.Get<PoolImports>().CancelAsync(importId);
    }

    private async Task<PoolImport> AgainAsync(PoolImport import)
    {
        await using var visit = _shop.Visit();
        return (await visit.Get<PoolStore>().ByIdAsync(import.Id))!;
    }

    private async Task<Coupon?> IssueAsync(int recipientId)
    {
        await using var visit = _shop.Visit();
        return await visit.Get<CouponIssuer>().IssueAsync(_offer, new CartRecovery.Carts.Episode { Id = 1 }, new CartRecovery.Consents.Recipient { Id = recipientId }, _shop.Now);
    }

    private async Task<IReadOnlyList<string>> CodesAsync()
    {
        await using var visit = _shop.Visit();
        return [.. (await visit.RowsAsync<Coupon>()).Select(coupon => coupon.Code)];
    }

    private async Task AddDiscountAsync(string code)
    {
        await using var visit = _shop.Visit();
        await visit.AddAsync(new Discount { Name = code, RequiresCouponCode = true, CouponCode = code, IsActive = true, DiscountType = DiscountType.AssignedToOrderSubTotal });
    }
}
