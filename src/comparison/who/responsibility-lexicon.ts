/** Words of answering for a deed; folded when they are used. */

/** By what people are killed and places hit, before those who did it: «قتل [برصاص] الجيش». */
export const MEANS =
  'برصاص برصاصة بنيران بقصف بغارة بغارات بضربة بضربات بصاروخ بصواريخ بقذيفة بقذائف رصاص رصاصة نيران قصف غارة غارات'

/** What those who are accused are accused of, and what they deny, with the deed behind it: «[مسؤوليتها] عن الهجوم». */
export const ANSWERING =
  'مسؤولية مسؤوليته مسؤوليتها مسؤوليتهم مسئولية مسئوليته مسئوليتها وقوف وقوفه وقوفها وقوفهم تورط تورطه تورطها تورطهم ضلوع ضلوعه ضلوعها ضلوعهم صلة صلته صلتها علاقة علاقته علاقتها وراء'

/** What somebody did, by its noun: so is the point called («المسؤول عن [الهجوم]»). */
export const DEED_NOUNS =
  'قتل اغتيال تصفية قنص هجوم هجمات تفجير تفجيرات انفجار قصف غارة غارات ضربة ضربات استهداف اعتداء إطلاق تسميم تسمم خطف اختطاف إحراق حريق إسقاط اختراق قرصنة إصابة جريمة مجزرة فشل إفشال إخفاق تعثر عرقلة تعطيل انهيار'

/** Other words of doing: verbs of what is denied, and nouns that need another behind them. */
export const DEED_WORDS =
  'استخدام مقتل قتلت يقتل نقتل نقصف تقصف استهدف استهدفت يستهدف نستهدف نطلق يطلق أطلق أطلقت شن شنت تنفيذ نفذ نفذت'

/** Whose deeds are their state's: «[الجيش] الإسرائيلي», «[قوات] النظام السوري», «[قناص] إسرائيلي». */
export const STATE_ARMS =
  'جيش قوات نظام حكومة سلطات رئيس شرطة جنود جندي قناص قناصة طيران طائرات طائرة مقاتلات مدفعية استخبارات مخابرات دولة وزارة وزير خارجية دفاع مندوب سفير متحدث متحدثة ناطق باسم بحرية أمن حرس'
