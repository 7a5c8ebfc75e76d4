using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Policies;

internal sealed class CampaignProblemTests
{
    private static readonly CampaignProblem Late = new(ProblemCode.StepAfterLimit, 2, 72);

    [Test]
    public void Its_sentence_stands_under_its_name_and_speaks_the_readers_language()
    {
        Assert.That(Late.ResourceKey, Is.EqualTo("Campaigns.Problem.StepAfterLimit"));
        Assert.That(new CampaignProblem(ProblemCode.AmountOutOfRange, 1, 2.5m).Sentence("{0}: {1}", CultureInfo.GetCultureInfo("ro-RO")), Is.EqualTo("1: 2,5"));
    }

    [Test]
    public void Two_are_one_when_they_say_the_same()
    {
        var again = new CampaignProblem(ProblemCode.StepAfterLimit, 2, 72);

        Assert.That(again, Is.EqualTo(Late));
        Assert.That(again.GetHashCode(), Is.EqualTo(Late.GetHashCode()));
        Assert.That(new CampaignProblem(ProblemCode.StepAfterLimit, 3, 72), Is.Not.EqualTo(Late));
        Assert.That(new CampaignProblem(ProblemCode.StepTooClose, 2, 72), Is.Not.EqualTo(Late));
        Assert.That(Late.Equals(null), Is.False);
    }
}
