using System.Collections.Concurrent;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Plugin.Misc.CartRecovery.Touches.Sending;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Twilio;

/// <summary>Whatever the provider does, however workers die and whenever people order or say STOP: its own book is the truth, and the promise holds in it.</summary>
internal sealed class TwilioChaosTests
{
    private static readonly TwilioAct[] _acts = [.. Enum.GetValues<TwilioAct>().Where(act => act is not (TwilioAct.AcceptAndStall or TwilioAct.Stall))];
    private static readonly string[] _reports = ["queued", "sent", "delivered", "read", "undelivered 30003", "undelivered 30005", "failed 21610", "failed 30008"];
    private static readonly int[] _refusals = [21211, 21610, 21612, 63016, 20003, 12345];

    [Test]
    public async Task Nobody_gets_a_step_twice_or_anything_after_STOP_or_an_order([Values(11, 12, 13)] int seed) => await RunAsync(DatabaseKind.Sqlite, seed);

    [Test]
    public async Task Nor_on_PostgreSQL_with_two_workers() => await RunAsync(DatabaseKind.PostgreSql, 14, workers: 2);

    private static async Task RunAsync(DatabaseKind database, int seed, int workers = 1)
    {
        await using var shop = await TwilioShop.OpenAsync(database);
        var random = new Random(seed);
        var world = new World(shop, random);
        await shop.CampaignAsync("sms", 1, 7, 24);
        for (var person = 0; person < 8; person++)
            world.Add(await shop.LeftCartAsync());

        for (var round = 0; round < 60; round++)
        {
            shop.Touches.Clock.Move(TimeSpan.FromMinutes(random.Next(5, 60)));
            world.Unsettle();
            await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => world.WorkAsync()));
            await world.LiveAsync();
        }

        shop.Provider.Acts = _ => TwilioAct.Accept;
        shop.Touches.Hooks.At = (_, _) => Task.CompletedTask;
        await shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(10), TimeSpan.FromHours(4));
        await world.CheckAsync($"seed {seed}");
    }

    private sealed class World(TwilioShop shop, Random random)
    {
        private readonly List<Episode> _carts = [];
        private readonly ConcurrentDictionary<string, int> _endedAt = new();
        private CancellationTokenSource _process = new();
        private int _messages;

        public void Add(Episode cart) => _carts.Add(cart);

        public async Task WorkAsync()
        {
            try
            {
                await shop.Touches.RunAsync(_process.Token);
            }
            catch (OperationCanceledException)
            {
                // The next round is its restart.
            }
        }

        /// <summary>What the provider does with each message of the round, and where the workers die in it, if they do.</summary>
        public void Unsettle()
        {
            _process.Dispose();
            var process = _process = new CancellationTokenSource();
            shop.Provider.Acts = _ => Act();
            shop.Provider.Refusal = (400, _refusals[random.Next(_refusals.Length)]);
            shop.Provider.ListsNothing = random.Next(4) == 0;
            SendPoint? dies = random.Next(3) == 0 ? (SendPoint)random.Next(Enum.GetValues<SendPoint>().Length) : null;
            shop.Touches.Hooks.At = async (point, _) =>
            {
                if (point != dies)
                    return;

                await process.CancelAsync();
                throw new OperationCanceledException();
            };
        }

        private TwilioAct Act()
        {
            lock (_acts)
                return random.Next(2) == 0 ? TwilioAct.Accept : _acts[random.Next(_acts.Length)];
        }

        /// <summary>Reports late, twice and out of order; now and then somebody orders or says STOP, and a merchant mends what has stopped.</summary>
        public async Task LiveAsync()
        {
            foreach (var message in shop.Provider.Taken.Where(_ => random.Next(3) == 0).OrderBy(_ => random.Next()).ToList())
            {
                using var told = await shop.Provider.Reports.TellAsync(message, _reports[random.Next(_reports.Length)]);
                Assert.That((int)told.StatusCode, Is.LessThan(500));
            }

            if (random.Next(8) == 0)
                await EndAsync(_carts[random.Next(_carts.Count)]);
            await MendAsync();
        }

        public async Task CheckAsync(string run)
        {
            var ledger = await shop.LedgerAsync();
            var taken = shop.Provider.Taken.Where(message => message.Body.StartsWith("Step", StringComparison.Ordinal)).ToList();
            Assert.Multiple(() =>
            {
                Assert.That(taken.GroupBy(message => (message.To, message.Body[..6])).Where(step => step.Count() > 1).Select(step => step.Key), Is.Empty, $"{run}: twice");
                Assert.That(taken.Select((message, place) => (message, place)).Where(one => _endedAt.TryGetValue(one.message.To, out var ended) && one.place >= ended).Select(one => one.message.Body), Is.Empty, $"{run}: after the end");
                Assert.That(taken.Where(message => !ledger.Any(touch => message.Callback.EndsWith(touch.Owner, StringComparison.Ordinal))).Select(message => message.Sid), Is.Empty, $"{run}: nobody's");
                Assert.That(ledger.Where(touch => touch.IsHeld), Is.Empty, $"{run}: still held");
                Assert.That(ledger.Where(touch => touch.State == TouchState.Sent && !taken.Any(message => message.Sid == touch.ProviderId)), Is.Empty, $"{run}: sent without the provider");
                Assert.That(taken, Has.Count.GreaterThan(5), $"{run}: a run in which little happened shows little");
                TestContext.Out.WriteLine($"{run}: {taken.Count} taken, {string.Join(", ", ledger.GroupBy(touch => touch.State).Select(state => $"{state.Count()} {state.Key}"))}, {_endedAt.Count} ended");
            });
        }

        private async Task EndAsync(Episode cart)
        {
            var number = await shop.NumberOfAsync(cart);
            if (random.Next(2) == 0)
                await shop.Touches.OrderAsync(await shop.Touches.ShopperOfAsync(cart), told: random.Next(2) == 0);
            else
                using (await shop.Provider.Reports.SayAsync(shop.InboundUrl, number, TwilioShop.Sender, "STOP", $"SM{++_messages:x32}")) { }
            _endedAt.TryAdd(number, shop.Provider.Taken.Count(message => message.Body.StartsWith("Step", StringComparison.Ordinal)));
        }

        private async Task MendAsync()
        {
            await using var scope = shop.Touches.Scope();
            foreach (var standing in await shop.Touches.RowsAsync<Nop.Plugin.Misc.CartRecovery.Channels.ChannelStanding>())
                await scope.Get<Nop.Plugin.Misc.CartRecovery.Channels.ChannelFaults>().ClearAsync(Nop.Plugin.Misc.CartRecovery.Decisions.Recipients.Channel.Sms, 1);
        }
    }
}
